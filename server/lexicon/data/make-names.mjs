// Makes names.txt.gz beside this file: given names and surnames of many countries. In a folder apart, first:
//   npm install @faker-js/faker@10.6.0
// then: node make-names.mjs THAT_FOLDER
// Source: the names of @faker-js/faker (MIT). words.txt.gz, given-names.txt.gz and places.tsv.gz must stand beside this file already.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

const here = import.meta.dirname;
const require = createRequire(path.resolve(process.argv[2] ?? ".", "x.js"));
const { allLocales } = await import(require.resolve("@faker-js/faker"));
const lines = (file) => gunzipSync(fs.readFileSync(path.join(here, file))).toString("utf8").split("\n");

/** As English newspapers write Russian and Ukrainian names. */
const CYRILLIC = Object.fromEntries(
  "а a б b в v г g ґ g д d е e є ie ё e ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ  ы y ь  э e ю yu я ya".split(" ").flatMap((c, i, all) => (i % 2 === 0 && c !== "" ? [[c, all[i + 1] ?? ""]] : [])),
);
const latin = (name) => {
  if (!/\p{Script=Cyrillic}/u.test(name)) return name;
  const all = [...name.toLowerCase()].map((c) => CYRILLIC[c] ?? "").join("");
  return all.charAt(0).toUpperCase() + all.slice(1);
};

const common = new Set(lines("words.txt.gz"));
const known = new Set(lines("given-names.txt.gz").map((line) => line.slice(1)));
// A name of a country, state, county or large city is no evidence of a person.
const large = new Set(lines("places.tsv.gz").slice(1).filter((row) => row.split("\t").slice(2).some((cell) => /^[nsc]$/.test(cell.split("|")[1]) || Number(cell.split("|")[4]) > 50_000)).map((row) => row.slice(0, row.indexOf("\t"))));
const keyOf = (name) => name.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
const fit = (name) => /^\p{Lu}[\p{L}\p{M}'’]+$/u.test(name) && /^[\p{Script=Latin}'’]+$/u.test(name.normalize("NFC")) && name.length > 2;
const words = (list) => Object.values(list ?? {}).flat().filter((n) => typeof n === "string").flatMap((n) => latin(n).split(/[ -]/)).filter(fit);

const given = { m: new Set(), f: new Set(), u: new Set() };
const surnames = new Set();
for (const [locale, { person }] of Object.entries(allLocales)) {
  if (!person || /^(?:base|eo|en_AU_ocker|en_BORK)$/.test(locale)) continue;
  const { male, female, generic } = person.first_name ?? {};
  for (const [gender, list] of [["m", male], ["f", female], ["u", generic]]) for (const name of words({ list })) given[gender].add(name);
  for (const name of words(person.last_name)) surnames.add(name);
}
const genderOf = (name) => (given.m.has(name) === given.f.has(name) ? "u" : given.m.has(name) ? "m" : "f");
const isNew = (name) => !known.has(name) && !common.has(name.toLowerCase()) && !large.has(keyOf(name));
const first = [...new Set([...given.m, ...given.f, ...given.u])].filter(isNew).sort();
const last = [...surnames].filter((name) => !common.has(name.toLowerCase())).sort();
// "m", "f", "u" (both): given names; "s": surnames.
fs.writeFileSync(path.join(here, "names.txt.gz"), gzipSync([...first.map((n) => genderOf(n) + n), ...last.map((n) => `s${n}`)].join("\n"), { level: 9 }));
console.log(first.length, last.length);

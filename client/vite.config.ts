import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { defineConfig } from "vite";
import type { Plugin } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Smaller towns would make the map's file large; in the news they are rarer than their namesakes. */
const LEAST_PEOPLE = 10_000;

/**
 * The map's towns, cut from the places that the extraction knows (server/lexicon/data/README.md says what a row is):
 * names, codes, people and positions. The page reads it only when the map is opened.
 */
function gazetteer(): Plugin {
  return {
    name: "corkboard-gazetteer",
    generateBundle() {
      const [head = "", ...rows] = gunzipSync(readFileSync(here("../server/lexicon/data/places.tsv.gz"))).toString("utf8").split("\n");
      const codes = head.split("\t").map((cell) => cell.split("|"));
      const towns = rows.flatMap((row) => row.split("\t").slice(2)).flatMap((cell) => {
        const [name, kind, country, region, population, at] = cell.split("|");
        return at && (kind === "i" || kind === "h" || Number(population) >= LEAST_PEOPLE) ? [[name, country, region, population, at].join("|")] : [];
      });
      this.emitFile({ type: "asset", fileName: "assets/gazetteer.json", source: JSON.stringify({ codes, towns }) });
    },
  };
}

/**
 * The worker that lays the graph out is an entry of its own, so that Cytoscape is one file that both the page and the
 * worker load, not two copies of it. Its name is fixed: the page asks for it by that name (client/graph/layout.ts).
 */
export default defineConfig({
  root: here("."),
  base: "/",
  plugins: [gazetteer()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: here("dist"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: { index: here("index.html"), layout: here("graph/layout.worker.ts") },
      output: {
        entryFileNames: ({ name }) => (name === "layout" ? "assets/layout.js" : "assets/[name]-[hash].js"),
        chunkFileNames: "assets/[name]-[hash].js",
      },
    },
  },
});

import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The worker that lays the graph out is an entry of its own, so that Cytoscape is one file that both the page and the
 * worker load, not two copies of it. Its name is fixed: the page asks for it by that name (client/graph/layout.ts).
 */
export default defineConfig({
  root: here("."),
  base: "/",
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

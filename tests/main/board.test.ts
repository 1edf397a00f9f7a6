import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "../../server/store/embedded.ts";
import { boardContract } from "./boardContract.ts";

let folder = "";

boardContract("the embedded engine", {
  open: () => openEmbedded((folder = mkdtempSync(join(tmpdir(), "corkboard-board-")))),
  empty: async (store) => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
    return openEmbedded((folder = mkdtempSync(join(tmpdir(), "corkboard-board-"))));
  },
  close: async (store) => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

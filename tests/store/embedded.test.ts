import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "../../server/store/embedded.ts";
import { storeContract } from "./contract.ts";

const folder = mkdtempSync(join(tmpdir(), "corkboard-store-"));
let number = 0;
const fresh = () => openEmbedded(join(folder, String(number++)));

storeContract("the embedded engine", {
  open: fresh,
  empty: async (store) => {
    await store.close();
    return fresh();
  },
  close: async (store) => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

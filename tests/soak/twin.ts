import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { derive } from "../../server/derive.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import { readHanded } from "../../server/read/handed.ts";
import { readJudgements } from "../../server/resolve/record.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import { makeWork } from "../../server/work.ts";
import { createHandler, listen } from "../../server/serve/http.ts";
import { ReviewDesk } from "../../server/review.ts";
import { VERSION } from "../../server/version.ts";
import type { Paper } from "./papers.ts";

const lexicon = readLexicon();
const quiet = { error: () => undefined };

/** The export of a board that was given these documents and judgements in one go, with nothing in between. */
export async function uninterrupted(papers: readonly Paper[], judgements: string): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), "corkboard-twin-"));
  const store = await openEmbedded(dir);
  try {
    await store.prepare();
    const work = makeWork(store, lexicon, readHanded, () => undefined);
    await work.ingest(papers.map(({ name, text }) => ({ name, bytes: Buffer.from(text) })), () => undefined);
    await store.record(readJudgements(judgements));
    await derive(store);
    const handler = createHandler({ store, work, review: new ReviewDesk(store), log: quiet, files: new Map(), version: VERSION, access: { token: null, readerToken: null, local: true } });
    const { address, close } = await listen(handler, "127.0.0.1", 0);
    const exported = await (await fetch(`${address}/export?format=graphml`)).text();
    await close();
    return exported;
  } finally {
    await store.close();
    rmSync(dir, { recursive: true });
  }
}

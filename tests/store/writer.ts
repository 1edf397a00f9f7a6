import { openEmbedded } from "../../server/store/embedded.ts";
import { annotationOf, change, entity, paper } from "./board.ts";
import { judgement } from "./county.ts";

/**
 * Writes to the embedded graph in a folder until it is killed, and says each time what has been done: `saved N`,
 * `judged N`, `applied N`.
 */
const [folder = "", from = "0"] = process.argv.slice(2);
const store = await openEmbedded(folder);
await store.prepare();
const told = (line: string): void => void process.stdout.write(`${line}\n`);
for (let n = Number(from); ; n++) {
  const text = paper(`Paper number ${n} tells of Ann Lee and Bo Berg.`, { title: `Paper ${n}` });
  await store.saveDocuments([annotationOf(text)]);
  told(`saved ${n}`);
  await store.record([judgement(`j${n}`)]);
  told(`judged ${n}`);
  const people = ["Ann Lee", "Bo Berg"].map((name) => entity("Person", name, [text]));
  await store.apply(change({ entities: people }));
  told(`applied ${n}`);
}

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { InputError, UnavailableError } from "../../../server/model/errors.ts";
import { backup, restore } from "../../../server/store/backup.ts";
import { openEmbedded } from "../../../server/store/embedded.ts";
import type { GraphStore } from "../../../server/store/port.ts";
import { annotationOf, paper } from "../board.ts";
import { judgement, settle } from "../county.ts";
import { savedBoard } from "./savedBoards.ts";

async function recordOf(store: GraphStore) {
  const annotations = [];
  for await (const annotation of store.annotations()) annotations.push(annotation);
  return { annotations, judgements: await store.judgements(), savedBoards: await store.savedBoards() };
}

export function backupContract(store: () => GraphStore): void {
  describe("a backup", () => {
    const folder = mkdtempSync(join(tmpdir(), "corkboard-backup-"));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    let number = 0;
    const place = (): string => join(folder, `${number++}.backup`);

    /** A backup of the county with two judgements, and the record that it holds. */
    async function made() {
      await settle(store());
      await store().record([judgement("b"), judgement("a")]);
      await store().saveBoard(savedBoard());
      const file = place();
      return { file, counts: await backup(store(), file), record: await recordOf(store()) };
    }

    test("restores the record on the embedded engine, from whichever it came, and the graph is then to be made", async () => {
      const { file, counts, record } = await made();
      expect(counts).toEqual({ documents: 5, judgements: 2 });
      const other = await openEmbedded(join(folder, String(number++)));
      await other.prepare();
      expect(await restore(other, file)).toEqual(counts);
      expect(await recordOf(other)).toEqual(record);
      expect(await other.isStale()).toBe(true);
      const back = place();
      await backup(other, back);
      expect(gunzipSync(readFileSync(back))).toEqual(gunzipSync(readFileSync(file)));
      await other.close();
    });

    test("restores the record on this engine, from the embedded one", async () => {
      const other = await openEmbedded(join(folder, String(number++)));
      await other.prepare();
      await settle(other);
      await other.record([judgement("x")]);
      const file = place();
      await backup(other, file);
      await restore(store(), file);
      expect(await recordOf(store())).toEqual(await recordOf(other));
      await other.close();
    });

    test("is not restored over what is there", async () => {
      const { file } = await made();
      await expect(restore(store(), file)).rejects.toThrow(/holds 5 documents and 2 judgements/);
      await expect(restore(store(), file)).rejects.toBeInstanceOf(InputError);
    });

    test.each([
      ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length - 20)],
      ["without its last lines", (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().split("\n").slice(0, 4).join("\n"))],
      ["of another kind", () => gzipSync('{"a":1}\n')],
      ["no gzip at all", () => Buffer.from("hello")],
      ["empty", () => Buffer.alloc(0)],
      ["of a later version", (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().replace('"version":1', '"version":9'))],
    ])("that is %s is refused before anything is written", async (_, spoil) => {
      const { file, record } = await made();
      writeFileSync(file, spoil(readFileSync(file)));
      const other = await openEmbedded(join(folder, String(number++)));
      await other.prepare();
      const error = await restore(other, file).catch((e: unknown) => e);
      expect([error instanceof InputError, String(error)]).toEqual([true, expect.stringContaining(file)]);
      expect(await recordOf(other)).toEqual({ annotations: [], judgements: [], savedBoards: [] });
      expect(record.annotations).toHaveLength(5);
      await other.close();
    });

    test("of a file that is not there is refused", async () => {
      await expect(restore(store(), join(folder, "none"))).rejects.toThrow("There is no file");
    });

    /** A store that is written to once at each of the first reads of its documents. */
    const disturbed = (times: number): GraphStore => ({
      ...store(),
      annotations: async function* () {
        for await (const annotation of store().annotations()) yield annotation;
        if (times-- > 0) await store().saveDocuments([annotationOf(paper(`Late paper ${times}`))]);
      },
    });

    test("begins again when the record changes under it, and gives up in a sentence when that does not end", async () => {
      await settle(store());
      const file = place();
      expect(await backup(disturbed(2), file)).toEqual({ documents: 7, judgements: 0 });
      const never = place();
      await expect(backup(disturbed(Infinity), never)).rejects.toBeInstanceOf(UnavailableError);
      expect([existsSync(never), existsSync(`${never}.part`)]).toEqual([false, false]);
    });
  });
}

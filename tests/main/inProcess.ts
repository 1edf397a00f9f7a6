import { Writable } from "node:stream";
import { readConfig } from "../../server/config.ts";
import { backupVerb, restoreVerb } from "../../server/verbs/backup.ts";
import { checkVerb } from "../../server/verbs/check.ts";
import { exportVerb } from "../../server/verbs/export.ts";
import { ingestVerb } from "../../server/verbs/ingest.ts";
import { importJudgements } from "../../server/verbs/judgements.ts";
import type { Outside } from "../../server/verbs/outside.ts";
import { rebuildVerb } from "../../server/verbs/rebuild.ts";
import { retractVerb } from "../../server/verbs/retract.ts";

/** Verbs without a process of their own, on the embedded graph of a folder: what they print, or the error that they throw. */
export function verbsAt(data: string) {
  async function printed(verb: (outside: Outside) => Promise<number>): Promise<string> {
    const told = { out: "", err: "" };
    const into = (name: "out" | "err"): Writable => new Writable({ write: (chunk, _, done) => ((told[name] += String(chunk)), done()) });
    const stays = new AbortController().signal;
    const outside: Outside = { out: into("out"), err: into("err"), env: {}, cwd: process.cwd(), stopped: () => Promise.resolve(), gone: stays, held: null, run: () => Promise.resolve(1) };
    const code = await verb(outside);
    if (code !== 0) throw new Error(`It ended with ${code}: ${told.err}`);
    return told.out;
  }
  const config = (lexicon?: string) => readConfig({}, lexicon === undefined ? { data } : { data, lexicon });
  return {
    ingest: (...paths: string[]) => printed((outside) => ingestVerb(paths, {}, config(), outside)),
    retract: (...paths: string[]) => printed((outside) => retractVerb(paths, config(), outside)),
    judge: (file: string) => printed((outside) => importJudgements(file, config(), outside)),
    graphml: () => printed((outside) => exportVerb({ format: "graphml", out: "-" }, config(), outside)),
    check: () => printed((outside) => checkVerb(config(), outside)),
    backup: (file: string) => printed((outside) => backupVerb(file, config(), outside)),
    restore: (file: string) => printed((outside) => restoreVerb(file, config(), outside)),
    rebuild: (lexicon?: string) => printed((outside) => rebuildVerb(config(lexicon), outside)),
  };
}

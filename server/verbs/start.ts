import { spawn } from "node:child_process";
import { platform } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pino } from "pino";
import type { Config } from "../config.ts";
import { checkAccess, isLoopback } from "../config.ts";
import { derive } from "../derive.ts";
import { ingest } from "../ingest.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { readHanded } from "../read/handed.ts";
import { ReviewDesk } from "../review.ts";
import { listFiles } from "../serve/files.ts";
import type { AuditLog } from "../serve/audit.ts";
import { createHandler, listen } from "../serve/http.ts";
import type { GraphStore } from "../store/port.ts";
import { makeTurns } from "../turns.ts";
import { VERSION } from "../version.ts";
import { makeWork } from "../work.ts";
import { openChannel } from "./channel/holder.ts";
import { builtClient } from "./client.ts";
import { documentsAt, effectsOf, sentence } from "./ingest.ts";
import { lexiconOf, withStore } from "./opened.ts";
import type { Held, Outside } from "./outside.ts";
import { at, DONE, print, say, told } from "./outside.ts";
import { progressBar } from "./progress.ts";

/** Where the package is: `seeds/` and `client/` are there. */
const ROOT = join(import.meta.dirname, "..", "..");

/** How long work that is under way may take to come to its end when the server is asked to stop, in milliseconds. */
const GRACE = 8_000;

/** Builds the client, loads documents, serves the board until somebody asks it to stop. */
export async function startVerb(paths: readonly string[], { open = false }: { readonly open?: boolean }, config: Config, outside: Outside): Promise<number> {
  checkAccess(config);
  const lexicon = await lexiconOf(config, outside);
  const files = await listFiles(await builtClient(ROOT));
  await withStore(config, outside, async (store) => {
    const held: Held = { store, turns: makeTurns() };
    const log = pino({ level: config.log }, outside.err);
    // Who did what is told wherever others can reach the board.
    const local = isLoopback(config.host) && config.hosts.length === 0;
    const audit = log.child({}, { level: local || config.log === "silent" ? config.log : "info" });
    const channel = config.neo4j ? null : await openChannel(at(outside, config.data), (args, caller) => runFor(args, { ...outside, ...caller, held }, audit));
    try {
      await held.turns.take(() => fill(store, paths, lexicon, config, outside));
      const work = makeWork(store, lexicon, readHanded, (err, document) => log.error({ err, document }, "extraction failed"), held.turns);
      const access = { token: config.token, readerToken: config.readerToken, local, hosts: config.hosts };
      const { address, close } = await listen(createHandler({ store, work, review: new ReviewDesk(store), log, audit, access, files, version: VERSION }), config.host, config.port);
      await print(outside, `Corkboard is at ${address}\n`);
      if (open) openBrowser(address);
      await outside.stopped();
      await close();
    } finally {
      await channel?.close();
      await Promise.race([held.turns.over(), setTimeout(GRACE, undefined, { ref: false })]);
    }
  });
  return DONE;
}

/** Runs a verb for somebody at this machine who found the data folder held by this server. */
async function runFor(args: readonly string[], outside: Outside, audit: AuditLog): Promise<number> {
  const code = await outside.run(args, outside);
  if (CHANGES.has(args[0] ?? "")) audit.info({ did: args[0], role: "editor", from: "the command line", code }, "audit");
  return code;
}

/** Verbs that leave a line in the audit log. */
const CHANGES: ReadonlySet<string> = new Set(["ingest", "retract", "judgements", "export", "restore", "rebuild", "backup"]);

/** The documents that were named, else the samples into an empty graph of our own; then whatever was left undone. */
async function fill(store: GraphStore, paths: readonly string[], lexicon: Lexicon, { neo4j }: Config, outside: Outside): Promise<void> {
  const empty = paths.length === 0 && neo4j === null && (await store.counts()).documents === 0;
  const sources = empty ? [join(ROOT, "seeds")] : paths;
  if (sources.length === 0) return derive(store);
  const bar = progressBar(outside);
  const report = await ingest(store, documentsAt(sources, outside), lexicon, effectsOf(bar.show, outside));
  bar.clear();
  for (const failure of report.failures) say(outside, told(failure));
  say(outside, sentence(report));
}

const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] };

/** Asks the system to show an address; where it cannot, the printed address is there. */
function openBrowser(address: string): void {
  const [command, ...args] = OPENERS[platform()] ?? ["xdg-open"];
  spawn(command, [...args, address], { stdio: "ignore", detached: true }).on("error", () => undefined).unref();
}

import { randomBytes } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { createServer } from "node:net";
import { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { VERSION } from "../../version.ts";
import type { Outside } from "../outside.ts";
import { DEFECT } from "../outside.ts";
import type { Call } from "./wire.ts";
import { forget, messages, sameSecret, send, tell } from "./wire.ts";

/** Runs a command line for a caller, and answers with its exit code. */
export type Runs = (args: readonly string[], caller: Pick<Outside, "out" | "err" | "env" | "cwd" | "gone">) => Promise<number>;

/** How long a caller may take to say who it is, in milliseconds. */
const PATIENCE = 5_000;

/** Takes calls of verbs for the data folder that this process holds, until it is closed; callers at work are then cut off. */
export async function openChannel(dataDir: string, runs: Runs): Promise<{ readonly close: () => Promise<void> }> {
  const secret = randomBytes(32).toString("hex");
  const callers = new Set<Socket>();
  const server = createServer((socket) => {
    callers.add(socket.on("close", () => callers.delete(socket)).on("error", () => undefined));
    socket.setTimeout(PATIENCE, () => socket.destroy());
    answer(socket, secret, runs).catch(() => socket.destroy());
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  // The board is served without it, too.
  server.on("error", () => undefined).unref();
  await tell(dataDir, { port: (server.address() as AddressInfo).port, secret });
  return {
    async close() {
      await forget(dataDir);
      server.close();
      for (const socket of callers) socket.destroy();
    },
  };
}

/** One call on one connection. A stranger is not answered. */
async function answer(socket: Socket, secret: string, runs: Runs): Promise<void> {
  const gone = new AbortController();
  socket.on("close", () => gone.abort());
  for await (const message of messages(socket)) {
    const call = message as unknown as Call;
    if (!sameSecret(call.secret, secret)) break;
    socket.setTimeout(0);
    if (call.version !== VERSION) return void send(socket, { refused: `it is of version ${VERSION}, and this is ${call.version}` }, () => socket.end());
    send(socket, { taken: true });
    void work(socket, call, gone.signal, runs);
  }
  socket.destroy();
}

/** Runs the command line; the exit code goes out after all output. */
async function work(socket: Socket, { args, cwd, env, tty }: Call, gone: AbortSignal, runs: Runs): Promise<void> {
  const [out, err] = [output(socket, "out", tty.out), output(socket, "err", tty.err)];
  const code = await runs(args, { cwd, env, gone, out, err }).catch(() => DEFECT);
  await Promise.all([out, err].map((stream) => finished(stream.end())));
  send(socket, { code }, () => socket.end());
}

/** A stream whose bytes go to the caller. What a caller that is gone would have read is dropped. */
function output(socket: Socket, name: "out" | "err", isTTY: boolean): Outside["out"] {
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      const text = chunk.toString("base64");
      if (socket.destroyed) done();
      else send(socket, name === "out" ? { out: text } : { err: text }, done);
    },
  });
  return Object.assign(stream, { isTTY });
}

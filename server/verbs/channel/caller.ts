import type { Socket } from "node:net";
import { connect } from "node:net";
import { UnavailableError } from "../../model/errors.ts";
import { VERSION } from "../../version.ts";
import type { Outside } from "../outside.ts";
import { print } from "../outside.ts";
import type { Address } from "./wire.ts";
import { addressIn, messages, send } from "./wire.ts";

/** What a verb may be told by the environment; tokens and addresses are the server's own. */
const TOLD = ["CORKBOARD_DATA", "CORKBOARD_LEXICON"] as const;

/** How long a server may take to say that it has taken the call, in milliseconds. */
const PATIENCE = 5_000;

/**
 * Has the server that holds the data folder run a command line, with the output here, and answers with the exit code;
 * null when no server answers there. Throws UnavailableError when it refuses, or ends before the work is done.
 */
export async function callHolder(dataDir: string, args: readonly string[], outside: Outside): Promise<number | null> {
  const address = await addressIn(dataDir);
  const socket = address && (await reach(address));
  if (!address || !socket) return null;
  const env = Object.fromEntries(TOLD.map((name) => [name, outside.env[name]]));
  const tty = { out: outside.out.isTTY === true, err: outside.err.isTTY === true };
  send(socket, { secret: address.secret, version: VERSION, args, cwd: outside.cwd, env, tty });
  socket.setTimeout(PATIENCE, () => socket.destroy());
  let taken = false;
  try {
    for await (const reply of messages(socket)) {
      if (typeof reply["refused"] === "string") throw new UnavailableError(`The server that holds the data folder ${dataDir} did not take this: ${reply["refused"]}. Start it again with this version.`);
      taken = true;
      socket.setTimeout(0);
      if (typeof reply["out"] === "string") await print(outside, Buffer.from(reply["out"], "base64"));
      if (typeof reply["err"] === "string") outside.err.write(Buffer.from(reply["err"], "base64"));
      if (typeof reply["code"] === "number") return reply["code"];
    }
  } catch (error) {
    if (error instanceof UnavailableError || (error as NodeJS.ErrnoException).code === "EPIPE") throw error;
  } finally {
    socket.destroy();
  }
  if (!taken) return null;
  throw new UnavailableError(`The server that holds the data folder ${dataDir} ended before this was done: start it again, then run this again.`);
}

const reach = ({ port }: Address): Promise<Socket | null> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(socket)).on("error", () => resolve(null));
  });

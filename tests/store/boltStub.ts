import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { createServer } from "node:net";

/** As much of a Neo4j server as a driver needs to be told that something went wrong: Bolt 5.4, no data. */

export interface Asked {
  /** HELLO, RUN, COMMIT … */
  readonly message: string;
  /** Its bytes as Latin-1, in which statements can be found. */
  readonly bytes: string;
}
/** What a message meets: null is success, a code is a failure, "cut" ends the connection, "silence" leaves it waiting. */
export type Fate = (asked: Asked) => { readonly code: string; readonly message?: string } | "cut" | "silence" | null;

export interface BoltStub {
  readonly port: number;
  /** All that was asked, on any connection. */
  readonly asked: readonly Asked[];
  /** How often a statement was given up by the driver: a reset of its connection, or its end. */
  readonly ended: () => number;
  readonly close: () => void;
}

const NAMES: Readonly<Record<number, string>> = { 0x01: "HELLO", 0x02: "GOODBYE", 0x0f: "RESET", 0x10: "RUN", 0x11: "BEGIN", 0x12: "COMMIT", 0x13: "ROLLBACK", 0x2f: "DISCARD", 0x3f: "PULL", 0x54: "TELEMETRY", 0x66: "ROUTE", 0x6a: "LOGON", 0x6b: "LOGOFF" };
const [SUCCESS, IGNORED, FAILURE] = [0x70, 0x7e, 0x7f];

type Packed = string | number | readonly Packed[] | { readonly [key: string]: Packed };

/** PackStream, for small values. */
function pack(value: Packed): Buffer {
  if (typeof value === "number") return Buffer.from([0xc9, value >> 8, value & 0xff]);
  if (typeof value === "string") {
    const text = Buffer.from(value);
    return Buffer.concat([Buffer.from([0xd1, text.length >> 8, text.length & 0xff]), text]);
  }
  if (Array.isArray(value)) return Buffer.concat([Buffer.from([0xd4, value.length]), ...value.map(pack)]);
  const entries = Object.entries(value as Record<string, Packed>);
  return Buffer.concat([Buffer.from([0xd8, entries.length]), ...entries.flatMap(([key, part]) => [pack(key), pack(part)])]);
}

function reply(socket: Socket, tag: number, body?: Packed): void {
  const message = Buffer.concat([Buffer.from([0xb0 + (body === undefined ? 0 : 1), tag]), body === undefined ? Buffer.alloc(0) : pack(body)]);
  socket.write(Buffer.concat([Buffer.from([message.length >> 8, message.length & 0xff]), message, Buffer.from([0, 0])]));
}

/** Whole messages out of chunks. */
function unchunk(buffer: Buffer): { readonly messages: Buffer[]; readonly rest: Buffer } {
  const messages: Buffer[] = [];
  let [at, begun, parts]: [number, number, Buffer[]] = [0, 0, []];
  while (at + 2 <= buffer.length) {
    const size = buffer.readUInt16BE(at);
    if (at + 2 + size > buffer.length) break;
    parts.push(buffer.subarray(at + 2, at + 2 + size));
    at += 2 + size;
    if (size > 0) continue;
    const message = Buffer.concat(parts);
    if (message.length > 0) messages.push(message);
    [begun, parts] = [at, []];
  }
  return { messages, rest: buffer.subarray(begun) };
}

export async function boltStub(fate: Fate): Promise<BoltStub> {
  const asked: Asked[] = [];
  const sockets = new Set<Socket>();
  /** Messages without an answer, by their connection. */
  const waiting = new Map<Socket, number>();
  let ended = 0;
  const server = createServer((socket) => {
    sockets.add(socket.on("close", () => (ended++, sockets.delete(socket))).on("error", () => undefined));
    let [rest, greeted, failed] = [Buffer.alloc(0) as Buffer, false, false];
    socket.on("data", (chunk) => {
      rest = Buffer.concat([rest, chunk]);
      if (!greeted && rest.length >= 20) {
        [greeted, rest] = [true, rest.subarray(20)];
        socket.write(Buffer.from([0, 0, 4, 5]));
      }
      if (!greeted) return;
      const { messages, rest: more } = unchunk(rest);
      rest = more;
      for (const message of messages) failed = answer(socket, message, failed);
    });
  });

  function answer(socket: Socket, bytes: Buffer, failed: boolean): boolean {
    const message = NAMES[bytes[1] ?? 0] ?? "?";
    if (message === "GOODBYE") return socket.end(), false;
    if (message === "RESET") {
      ended++;
      // What was left waiting is over.
      for (let left = waiting.get(socket) ?? 0; left > 0; left--) reply(socket, IGNORED);
      waiting.delete(socket);
      return reply(socket, SUCCESS, {}), false;
    }
    if (waiting.has(socket)) return waiting.set(socket, (waiting.get(socket) ?? 0) + 1), failed;
    if (failed) return reply(socket, IGNORED), true;
    const ask = { message, bytes: bytes.toString("latin1") };
    asked.push(ask);
    const outcome = fate(ask);
    if (outcome === "cut") return socket.destroy(), true;
    if (outcome === "silence") return waiting.set(socket, 1), failed;
    if (outcome) return reply(socket, FAILURE, { code: outcome.code, message: outcome.message ?? "Why it was." }), true;
    reply(socket, SUCCESS, successOf(message));
    return false;
  }

  const successOf = (message: string): Packed => {
    const servers = ["ROUTE", "READ", "WRITE"].map((role) => ({ role, addresses: [`127.0.0.1:${port}`] }));
    if (message === "HELLO") return { server: "Neo4j/5.26.0", connection_id: "bolt-1" };
    if (message === "ROUTE") return { rt: { ttl: 300, db: "neo4j", servers } };
    if (message === "RUN") return { fields: [], t_first: 0 };
    return {};
  };

  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    asked,
    ended: () => ended,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

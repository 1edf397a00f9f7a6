import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { InputError, UnavailableError } from "../model/errors.ts";
import type { GraphStore } from "../store/port.ts";
import type { Access } from "./access.ts";
import { addressOf, refusal, roleOf } from "./access.ts";
import { GRAPHIQL_POLICY, HEADERS, send, sendError, sendJson } from "./answer.ts";
import type { Asker, AuditLog } from "./audit.ts";
import { NO_AUDIT, noted } from "./audit.ts";
import { createBoard } from "./board.ts";
import type { Review, Work } from "./context.ts";
import type { ErrorLog } from "./errors.ts";
import { askedOf } from "./export.ask.ts";
import { sendExport } from "./export.ts";
import type { Files } from "./files.ts";
import { sendFile } from "./files.ts";
import { makeLimiter } from "./limiter.ts";
import { makeMetrics, METRICS_TYPE } from "./metrics.ts";
import { storeFor } from "./patience.ts";
import { signIn } from "./sign-in.ts";

export interface ServeOptions {
  readonly store: GraphStore;
  readonly work: Work;
  readonly review: Review;
  readonly log: ErrorLog;
  readonly audit?: AuditLog;
  readonly access: Access;
  /** The built client. */
  readonly files: Files;
  /** Corkboard's version, which exports carry. */
  readonly version: string;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Requests in a minute from one address: from those who came in over the network, and from those who show no token. */
const MOST_REQUESTS = 3_000;
const MOST_KNOCKS = 60;

/** Characters of a request for an export that the audit keeps. */
const MOST_NOTED = 2_000;

/** How long `/ready` waits for the store, in milliseconds. */
const PATIENCE = 5_000;

/** One request: refuse strangers, then health, sign-in, and behind the door GraphQL, exports and the client. */
export function createHandler(options: ServeOptions): Handler {
  const { access, store, files, audit = NO_AUDIT } = options;
  const metrics = makeMetrics();
  const visits = makeLimiter(MOST_REQUESTS);
  const knocks = makeLimiter(MOST_KNOCKS);
  const log = metrics.counting(options.log);
  const board = createBoard({ ...options, log, local: access.local });

  async function answerExport(url: URL, asker: Asker & { readonly closed: AbortSignal }, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await askedOf(request, url);
    return noted(audit, asker, "export", { asked: `?${asked.toString().slice(0, MOST_NOTED)}` }, () => sendExport(asked, response, storeFor(store, asker.closed), options.version));
  }

  async function inside(url: URL, asker: Asker & { readonly closed: AbortSignal }, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (url.pathname === "/graphql") {
      if (request.method === "GET") response.setHeader("Content-Security-Policy", GRAPHIQL_POLICY);
      return board.handle(request, response, asker) as Promise<void>;
    }
    if (url.pathname === "/export" && request.method === "POST") return answerExport(url, asker, request, response);
    if (request.method !== "GET" && request.method !== "HEAD") return sendError(response, 405, "METHOD", `${url.pathname} is there to be read; use GET.`);
    if (url.pathname === "/export") return answerExport(url, asker, request, response);
    if (url.pathname === "/metrics") return send(response, 200, METRICS_TYPE, await metrics.text(store));
    const file = files.get(url.pathname);
    if (file) return sendFile(request, response, file);
    return sendError(response, 404, "NOT_FOUND", `There is nothing at ${url.pathname}; the board is at /.`);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://board");
    if (url.pathname === "/health") return sendJson(response, 200, { status: "ok" });
    const reason = refusal(request, access);
    if (reason !== null) return sendError(response, 403, "FORBIDDEN", reason);
    const from = addressOf(request, access);
    if (!access.local && !visits.allows(from)) return tooMany(response);
    if (url.pathname === "/ready") return ready(response, store);
    const role = roleOf(request, access);
    if (role === null && !knocks.allows(from)) return tooMany(response);
    if (url.pathname === "/sign-in") return signIn(request, response, access);
    return role === null ? outside(request, response) : inside(url, { role, from, closed: closedOf(response) }, request, response);
  }

  return async (request, response) => {
    metrics.watch(response);
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    try {
      await answer(request, response);
    } catch (error) {
      fail(error, response, log);
    }
  };
}

/** Aborted when the answer has gone out or nobody waits for it any more. */
function closedOf(response: ServerResponse): AbortSignal {
  const closed = new AbortController();
  response.once("close", () => closed.abort());
  return closed.signal;
}

/** Without a token: people are led to the door, programs are told. */
function outside(request: IncomingMessage, response: ServerResponse): void {
  const person = request.method === "GET" && String(request.headers.accept ?? "").includes("text/html");
  if (person) return void response.writeHead(302, { Location: "/sign-in", "Cache-Control": "no-store" }).end();
  response.setHeader("WWW-Authenticate", 'Bearer realm="Corkboard"');
  sendError(response, 401, "UNAUTHENTICATED", "This board needs a token: send it as “Authorization: Bearer …”, or sign in at /sign-in.");
}

function tooMany(response: ServerResponse): void {
  response.setHeader("Retry-After", "60");
  sendError(response, 429, "TOO_MANY", "Those were too many requests from one address; wait a minute, then go on.");
}

async function ready(response: ServerResponse, store: GraphStore): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new UnavailableError("The store does not answer.")), PATIENCE)));
  try {
    await Promise.race([store.ping(), late]);
    sendJson(response, 200, { status: "ready" });
  } catch {
    sendError(response, 503, "UNAVAILABLE", "The store does not answer; try again in a moment.");
  } finally {
    clearTimeout(timer);
  }
}

/** What a person can act on is said; a defect is logged, and only its id is said. A half-sent answer is cut off. */
function fail(error: unknown, response: ServerResponse, log: ErrorLog): void {
  if (response.destroyed || (error as NodeJS.ErrnoException).code === "ERR_STREAM_PREMATURE_CLOSE") return;
  if (!response.headersSent && error instanceof InputError) return sendError(response, 400, "BAD_INPUT", error.message);
  if (!response.headersSent && error instanceof UnavailableError) return sendError(response, 503, "UNAVAILABLE", error.message);
  const id = randomUUID();
  log.error({ id, err: error }, "request failed");
  if (response.headersSent) response.destroy();
  else sendError(response, 500, "INTERNAL", `Something went wrong here, and it is not your doing. The log has the reason under ${id}.`);
}

/** Listens; `address` is what people type, with the port that was free when `port` is 0. */
export async function listen(handler: Handler, host: string, port: number): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  const bound = (server.address() as AddressInfo).port;
  const name = host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
  return {
    address: `http://${name}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        // Progress streams never end by themselves.
        setTimeout(() => server.closeAllConnections(), 500).unref();
      }),
  };
}

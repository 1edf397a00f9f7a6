import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Role } from "./context.ts";

/** Who may come in. With no token everybody may who can reach the address, which is then only this machine. */
export interface Access {
  readonly token: string | null;
  readonly readerToken: string | null;
  /** Only people at this machine reach it: it listens at this machine's own address, and no proxy leads to it. */
  readonly local: boolean;
  /** The names by which others reach it through a proxy, without ports; with none, it answers to any name unless it is local. */
  readonly hosts?: readonly string[];
}

export const COOKIE = "corkboard";
const LOCAL_NAMES: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Why a request is refused before anything else is looked at, or null. A page elsewhere could ask through its visitor's
 * browser: by a name of its own that leads to this machine (another Host), or across origins (a foreign Origin).
 */
export function refusal({ headers }: Pick<IncomingMessage, "headers">, { local, hosts = [] }: Access): string | null {
  const host = hostOf(`http://${headers.host ?? ""}`);
  if (host === null) return "This request names no host.";
  const ours = (name: string): boolean => hosts.includes(name) || LOCAL_NAMES.has(name);
  if ((local || hosts.length > 0) && !ours(nameOf(host))) return `This board answers to ${hosts.length > 0 ? hosts.join(", ") : "localhost and 127.0.0.1"}, not to ${JSON.stringify(headers.host)}.`;
  const origin = headers.origin;
  const from = origin === undefined ? host : hostOf(origin);
  // A proxy may ask under another name than its visitors do.
  if (from === null || (from !== host && !hosts.includes(nameOf(from)))) return `This board answers to its own pages, not to those of ${JSON.stringify(origin)}.`;
  const site = headers["sec-fetch-site"];
  const foreign = site !== undefined && site !== "same-origin" && site !== "none";
  if (foreign && headers["sec-fetch-mode"] !== "navigate") return "This board answers to its own pages, not to those of another site.";
  return null;
}

/** `name:port` of an address, or null when it has none. */
function hostOf(address: string): string | null {
  try {
    const { host, username, pathname } = new URL(address);
    return host !== "" && username === "" && pathname === "/" ? host : null;
  } catch {
    return null;
  }
}

const nameOf = (host: string): string => host.replace(/:\d+$/, "");

/**
 * Where a request came from. Behind a proxy that is what the proxy says: the last address of its list, for those before
 * it are the visitor's own words.
 */
export function addressOf({ headers, socket }: Pick<IncomingMessage, "headers" | "socket">, { hosts = [] }: Access): string {
  const told = String(headers["x-forwarded-for"] ?? "").split(",").at(-1)?.trim();
  return (hosts.length > 0 && told) || (socket.remoteAddress ?? "unknown");
}

/** What the sender of a request may do; null when it shows no token that is known. */
export function roleOf({ headers }: Pick<IncomingMessage, "headers">, access: Access): Role | null {
  if (access.token === null) return "editor";
  const bearer = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? "")?.[1];
  if (bearer !== undefined) return roleOfToken(bearer, access);
  const cookie = cookieOf(headers.cookie ?? "");
  if (cookie === null) return null;
  return tokens(access).find(({ token }) => same(cookie, seal(token)))?.role ?? null;
}

/** What a token opens, or null. */
export function roleOfToken(given: string, access: Access): Role | null {
  return tokens(access).find(({ token }) => same(given, token))?.role ?? null;
}

function tokens({ token, readerToken }: Access): { role: Role; token: string }[] {
  const all: { role: Role; token: string | null }[] = [{ role: "editor", token }, { role: "reader", token: readerToken }];
  return all.filter((each): each is { role: Role; token: string } => each.token !== null);
}

/** The cookie proves the token without holding it. */
const seal = (token: string): string => createHmac("sha256", token).update("corkboard sign-in").digest("base64url");

/** The header that signs a browser in for thirty days. */
export function cookieFor(token: string, secure: boolean): string {
  return `${COOKIE}=${seal(token)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${30 * 86_400}${secure ? "; Secure" : ""}`;
}

const cookieOf = (header: string): string | null =>
  header.split(";").map((each) => each.trim()).find((each) => each.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? null;

/** Equal, in a time that tells nothing of where they differ. */
function same(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

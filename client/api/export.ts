import { AskError } from "./ask.ts";

/** What an export would hold, as the server tells it before anything is written. */
export interface Preview {
  readonly nodes: number;
  readonly relations: number;
  readonly passages: number;
  readonly documents: number;
  readonly sources: number;
  /** Roughly, by format; null where a format would refuse so much. */
  readonly bytes: Readonly<Record<string, number | null>>;
  readonly withheld: { readonly people: number; readonly passages: number } | null;
}

/** By POST, for a board of many nodes is too long for an address. Throws AskError in the server's words. */
async function post(asked: URLSearchParams, signal?: AbortSignal): Promise<Response> {
  const response = await fetch("/export", { method: "POST", body: asked, ...(signal ? { signal } : {}) });
  if (response.ok) return response;
  const answer = (await response.json().catch(() => null)) as { readonly errors?: readonly { readonly message: string }[] } | null;
  throw new AskError(answer?.errors?.[0]?.message ?? "The export could not be made. Try again; if it stays so, the server's log says more.", `HTTP ${response.status}`);
}

const withMore = (asked: URLSearchParams, more: Readonly<Record<string, string>>): URLSearchParams => new URLSearchParams([...asked, ...Object.entries(more)]);

/** `asked`: what is wanted, without a format. */
export const previewOf = async (asked: URLSearchParams, signal?: AbortSignal): Promise<Preview> =>
  (await (await post(withMore(asked, { format: "csv", preview: "true" }), signal)).json()) as Preview;

export interface Fetched {
  readonly name: string;
  readonly file: Blob;
}

/** The file in a format; `log` instead gives the list of what was withheld. */
export async function exportFile(asked: URLSearchParams, format: string, log = false): Promise<Fetched> {
  const response = await post(withMore(asked, { format, ...(log ? { log: "true" } : {}) }));
  const name = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? `corkboard.${format}`;
  return { name, file: await response.blob() };
}

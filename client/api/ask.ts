/** What went wrong, what it means and what to do, in that order; `detail` is for whoever is asked to help. */
export class AskError extends Error {
  override name = "AskError";
  readonly detail: string;
  constructor(message: string, detail: string) {
    super(message);
    this.detail = detail;
  }
}

interface Answer<T> { readonly data?: T | null; readonly errors?: readonly { readonly message: string }[] }

const HEADERS = { "content-type": "application/json", accept: "application/graphql-response+json, application/json" } as const;

async function send(body: string, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch("/graphql", { method: "POST", headers: HEADERS, body, ...(signal ? { signal } : {}) });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new AskError("Corkboard does not answer. What is on the screen may be out of date. See that its server is running, then try again.", String(cause));
  }
}

/** One GraphQL request. Throws AskError in words for a person; an aborted request throws the browser's AbortError. */
export async function ask<T>(query: string, variables: Readonly<Record<string, unknown>>, signal?: AbortSignal): Promise<T> {
  const response = await send(JSON.stringify({ query, variables }), signal);
  if (response.status === 401 || response.status === 403)
    throw new AskError("This board asks you to sign in. Nothing can be read until then. Reload the page to sign in.", `HTTP ${response.status}`);
  const answer = await response.json().catch(() => null) as Answer<T> | null;
  const message = answer?.errors?.map((error) => error.message).join("; ");
  if (!answer?.data || message)
    throw new AskError(message || "The server's answer could not be read. Try again; if it stays so, the server's log says more.", `HTTP ${response.status} ${message ?? ""}`);
  return answer.data;
}

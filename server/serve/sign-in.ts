import type { IncomingMessage, ServerResponse } from "node:http";
import type { Access } from "./access.ts";
import { cookieFor, roleOfToken } from "./access.ts";
import { send } from "./answer.ts";

const MOST_BYTES = 4_096;

const page = (note: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sign in · Corkboard</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:20vh auto;max-width:20rem;padding:0 1rem}input,button{font:inherit;padding:.4rem .6rem;width:100%;box-sizing:border-box;margin-top:.5rem}</style></head>
<body><h1>Corkboard</h1>
<form method="post" action="/sign-in"><label for="token">Token</label><input id="token" name="token" type="password" autocomplete="current-password" required autofocus><button>Sign in</button></form>
<p role="status">${note}</p></body>
</html>
`;

/** GET shows the form, POST takes the token and leaves a cookie. */
export async function signIn(request: IncomingMessage, response: ServerResponse, access: Access): Promise<void> {
  if (request.method !== "POST") return send(response, 200, "text/html", page(""));
  const token = new URLSearchParams(await bodyOf(request)).get("token") ?? "";
  if (access.token === null || roleOfToken(token, access) === null) return send(response, 401, "text/html", page("That token is not known here."));
  const secure = request.headers["x-forwarded-proto"] === "https";
  response.writeHead(303, { Location: "/", "Set-Cookie": cookieFor(token, secure) }).end();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > MOST_BYTES) return "";
  }
  return body;
}

import { describe, expect, test } from "vitest";
import type { Access } from "../../server/serve/access.ts";
import { cookieFor, refusal, roleOf } from "../../server/serve/access.ts";

const LOCAL: Access = { token: null, readerToken: null, local: true };
const OPEN: Access = { token: "edit me", readerToken: "read me", local: false };

describe("a request is refused before anything else", () => {
  test.each([
    ["under another name that leads to this machine", { host: "evil.example:4000" }],
    ["under a name that begins like this machine's", { host: "localhost.evil.example" }],
    ["under an address that looks like this machine's", { host: "127.0.0.1.evil.example:4000" }],
    ["without a name", {}],
    ["with a name that is none", { host: "a b" }],
    ["with a user before the name", { host: "localhost@evil.example" }],
    ["from a page elsewhere", { host: "localhost:4000", origin: "https://evil.example" }],
    ["from a page at another port of this machine", { host: "localhost:4000", origin: "http://localhost:5000" }],
    ["from a page that hides where it is", { host: "localhost:4000", origin: "null" }],
    ["from a script elsewhere that sends no origin", { host: "localhost:4000", "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" }],
    ["from a script at another port", { host: "localhost:4000", "sec-fetch-site": "same-site", "sec-fetch-mode": "cors" }],
  ])("%s", (_, headers) => expect(refusal({ headers }, LOCAL)).toEqual(expect.any(String)));

  test.each([
    ["its own page", { host: "127.0.0.1:4000", origin: "http://127.0.0.1:4000", "sec-fetch-site": "same-origin" }],
    ["a program", { host: "localhost:4000" }],
    ["version six", { host: "[::1]:4000" }],
    ["a link from elsewhere", { host: "localhost:4000", "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" }],
  ])("but not from %s", (_, headers) => expect(refusal({ headers }, LOCAL)).toBeNull());

  test("at an address for others any name will do, and pages elsewhere will not", () => {
    expect(refusal({ headers: { host: "board.example" } }, OPEN)).toBeNull();
    expect(refusal({ headers: { host: "board.example", origin: "https://board.example" } }, OPEN)).toBeNull();
    expect(refusal({ headers: { host: "board.example", origin: "https://evil.example" } }, OPEN)).not.toBeNull();
  });
});

describe("who asks", () => {
  const cookie = (token: string): string => `a=b; ${cookieFor(token, false).split(";")[0]}; c=d`;
  test.each([
    ["anybody, where no token is set", LOCAL, {}, "editor"],
    ["nobody, without a token", OPEN, {}, null],
    ["the editor, by the header", OPEN, { authorization: "Bearer edit" }, null],
    ["a wrong token", { ...OPEN, token: "edit" }, { authorization: "Bearer edits" }, null],
    ["the editor", { ...OPEN, token: "edit" }, { authorization: "Bearer edit" }, "editor"],
    ["the reader", { ...OPEN, readerToken: "read" }, { authorization: "bearer read" }, "reader"],
    ["the editor, by the cookie", OPEN, { cookie: cookie("edit me") }, "editor"],
    ["the reader, by the cookie", OPEN, { cookie: cookie("read me") }, "reader"],
    ["a cookie for another token", OPEN, { cookie: cookie("other") }, null],
    ["a cookie that is the token itself", OPEN, { cookie: "corkboard=edit me" }, null],
    ["a wrong header beside a right cookie", OPEN, { authorization: "Bearer wrong", cookie: cookie("edit me") }, null],
    ["a reader's token where there are no readers", { ...OPEN, readerToken: null }, { authorization: "Bearer read" }, null],
    ["an empty token", { ...OPEN, token: "edit" }, { authorization: "Bearer " }, null],
  ] as const)("%s", (_, access, headers, expected) => expect(roleOf({ headers }, access)).toBe(expected));

  test("the cookie is out of reach of scripts and other sites, and does not tell the token", () => {
    expect(cookieFor("edit me", true)).toMatch(/HttpOnly; SameSite=Strict; .*; Secure$/);
    expect(cookieFor("edit me", true)).not.toContain("edit");
  });
});

import type { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { checkAccess, readConfig } from "../../server/config.ts";
import type { Access } from "../../server/serve/access.ts";
import { addressOf, cookieFor, refusal, roleOf } from "../../server/serve/access.ts";

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

describe("behind a proxy", () => {
  const BEHIND: Access = { token: "edit", readerToken: null, local: false, hosts: ["board.example"] };
  test.each([
    ["under its public name", { host: "board.example", origin: "https://board.example" }],
    ["under its public name with a port", { host: "board.example:8443", origin: "https://board.example:8443" }],
    ["by a proxy that asks under its own name", { host: "127.0.0.1:4000", origin: "https://board.example" }],
    ["by a watchman at this machine", { host: "localhost:4000" }],
  ])("it answers %s", (_, headers) => expect(refusal({ headers }, BEHIND)).toBeNull());

  test.each([
    ["under another name", { host: "evil.example" }],
    ["under a name that ends like its own", { host: "notboard.example" }],
    ["to a page elsewhere", { host: "board.example", origin: "https://evil.example" }],
    ["to a page that hides where it is", { host: "board.example", origin: "null" }],
    ["to a page elsewhere under a name that begins like its own", { host: "board.example", origin: "https://board.example.evil.example" }],
    ["to a script elsewhere", { host: "board.example", "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" }],
  ])("but not %s", (_, headers) => expect(refusal({ headers }, BEHIND)).toEqual(expect.any(String)));

  test("who knocks is told by the proxy's own word, and by nobody's where there is none", () => {
    const socket = { remoteAddress: "10.0.0.1" } as Socket;
    const headers = { "x-forwarded-for": "1.2.3.4, 5.6.7.8" };
    expect([addressOf({ headers, socket }, BEHIND), addressOf({ headers, socket }, OPEN), addressOf({ headers: {}, socket }, BEHIND)]).toEqual(["5.6.7.8", "10.0.0.1", "10.0.0.1"]);
  });

  test("it needs a token, and names alone", () => {
    expect(() => checkAccess(readConfig({ CORKBOARD_HOSTS: "board.example" }))).toThrow(/board\.example, and CORKBOARD_TOKEN is not set/);
    expect(readConfig({ CORKBOARD_HOSTS: " Board.example, b.example ", CORKBOARD_TOKEN: "x" }).hosts).toEqual(["board.example", "b.example"]);
    expect(readConfig({ CORKBOARD_HOSTS: "a.example" }, { allowHost: ["c.example"] }).hosts).toEqual(["c.example"]);
    for (const wrong of ["https://board.example", "board.example:80", "a/b", "*"]) expect(() => readConfig({ CORKBOARD_HOSTS: wrong })).toThrow(/names alone/);
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

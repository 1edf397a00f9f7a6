import { expect, test } from "vitest";
import { within } from "../../server/store/bounded.ts";

const signal = new AbortController().signal;
const never = new Promise<never>(() => undefined);

test("what is done in time is passed on, and so is what went wrong", async () => {
  expect(await within({ signal, patience: 1_000 }, Promise.resolve(3))).toBe(3);
  await expect(within({ signal, patience: 1_000 }, Promise.reject(new Error("broken")))).rejects.toThrow("broken");
});

test("what takes too long is given up in a sentence with a way out", async () => {
  await expect(within({ signal, patience: 20 }, never)).rejects.toMatchObject({ name: "UnavailableError", message: "One question took longer than 0.02 seconds and was given up: ask for less, with a smaller depth, limit or first." });
});

test("it ends with the reason why nobody waits any more, before or after it began", async () => {
  const end = new AbortController();
  const begun = within({ signal: end.signal, patience: 60_000 }, never);
  end.abort(new Error("gone"));
  await expect(begun).rejects.toThrow("gone");
  await expect(within({ signal: end.signal, patience: 60_000 }, never)).rejects.toThrow("gone");
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LOOK, THEMES } from "../server/model/look.ts";

test("the colours in the style sheets are those of the model", () => {
  const css = readFileSync(new URL("../client/styles/base.css", import.meta.url), "utf8");
  const [light = "", dark = ""] = css.split(':root[data-theme="dark"]');
  for (const [theme, sheet] of [["light", light], ["dark", dark]] as const) {
    for (const [name, value] of Object.entries(THEMES[theme])) expect(sheet).toContain(`--${name}: ${value};`);
    for (const [kind, look] of Object.entries(LOOK)) expect(sheet).toContain(`--kind-${kind}: ${look.text[theme]};`);
  }
});

import type { Draft, Local, Story } from "./corpus.ts";
import { remembered } from "./remembered.ts";
import type { Setting } from "./setting.ts";
import { setting } from "./setting.ts";
import { fold } from "./text.ts";

/** What a document as a whole says about where and among whom its people and bodies are. */
export const settingOf: (story: Story) => Setting = remembered(setting);

/** The rows of evidence at either end of which a local stands. */
export const draftsOf = (local: Local): readonly Draft[] => local.drafts;

/** How others name the cluster of a local: the same for two that are one by what has been decided so far. */
export type NameOf = (local: Local) => string;

/** The values of a context key; several are parted by semicolons. Folded. */
export const values = (local: Local, key: string): string[] =>
  (local.context[key] ?? "").split(";").map(fold).filter((v) => v !== "");

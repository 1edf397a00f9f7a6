import { SettingError } from "../../model/errors.ts";

/** A newsroom's own decisions about who is withheld; they win over the rules. People by name, as on the board, or by id. */
export interface Policy {
  readonly public: readonly string[];
  readonly private: readonly string[];
  /** Further words that must not stand in an export. */
  readonly words: readonly string[];
  /** Further words that make a post a public one ("ombudsman"). */
  readonly offices: readonly string[];
  /** Withhold what looks like a person's name although the graph does not know it. */
  readonly unknownNames: boolean;
  /** Leave a word of a withheld name where a large city or a public person bears it too; false: it stands nowhere at all. */
  readonly shared: boolean;
}

export const DEFAULT_POLICY: Policy = { public: [], private: [], words: [], offices: [], unknownNames: true, shared: true };

const LISTS = ["public", "private", "words", "offices"] as const;
const SWITCHES = ["unknownNames", "shared"] as const;
const isList = (value: unknown): value is string[] => Array.isArray(value) && value.every((item) => typeof item === "string" && item.trim() !== "");

/** Reads a policy file. Throws SettingError, which names the field and what would be right. */
export function parsePolicy(text: string, path: string): Policy {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new SettingError(`The policy ${path} is not JSON; it should be like {"public": ["Ann Lidgate"], "private": [], "words": [], "offices": [], "unknownNames": true, "shared": true}.`);
  }
  if (typeof read !== "object" || read === null || Array.isArray(read)) throw new SettingError(`The policy ${path} should be an object with any of ${[...LISTS, ...SWITCHES].join(", ")}.`);
  const policy: Record<string, unknown> = { ...DEFAULT_POLICY };
  for (const [field, value] of Object.entries(read)) {
    const list = LISTS.find((name) => name === field);
    const isSwitch = SWITCHES.some((name) => name === field);
    if (list === undefined && !isSwitch) throw new SettingError(`The policy ${path} has ${JSON.stringify(field)}, which means nothing; it may have ${[...LISTS, ...SWITCHES].join(", ")}.`);
    if (list !== undefined && !isList(value)) throw new SettingError(`"${field}" of the policy ${path} should be a list of texts.`);
    if (isSwitch && typeof value !== "boolean") throw new SettingError(`"${field}" of the policy ${path} should be true or false.`);
    policy[field] = value;
  }
  return policy as unknown as Policy;
}

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
}

export const DEFAULT_POLICY: Policy = { public: [], private: [], words: [], offices: [], unknownNames: true };

const LISTS = ["public", "private", "words", "offices"] as const;
const isList = (value: unknown): value is string[] => Array.isArray(value) && value.every((item) => typeof item === "string" && item.trim() !== "");

/** Reads a policy file. Throws SettingError, which names the field and what would be right. */
export function parsePolicy(text: string, path: string): Policy {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new SettingError(`The policy ${path} is not JSON; it should be like {"public": ["Ann Lidgate"], "private": [], "words": [], "offices": [], "unknownNames": true}.`);
  }
  if (typeof read !== "object" || read === null || Array.isArray(read)) throw new SettingError(`The policy ${path} should be an object with any of ${LISTS.join(", ")}, unknownNames.`);
  const policy: Record<string, unknown> = { ...DEFAULT_POLICY };
  for (const [field, value] of Object.entries(read)) {
    const list = LISTS.find((name) => name === field);
    if (list === undefined && field !== "unknownNames") throw new SettingError(`The policy ${path} has ${JSON.stringify(field)}, which means nothing; it may have ${LISTS.join(", ")}, unknownNames.`);
    if (list !== undefined && !isList(value)) throw new SettingError(`"${field}" of the policy ${path} should be a list of texts.`);
    if (field === "unknownNames" && typeof value !== "boolean") throw new SettingError(`"unknownNames" of the policy ${path} should be true or false.`);
    policy[field] = value;
  }
  return policy as unknown as Policy;
}

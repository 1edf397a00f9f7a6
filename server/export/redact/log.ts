import type { Rule } from "./who.ts";

/** What was withheld from an export and by which rule. It names those whom the export does not: keep it apart. */
export interface WithheldLog {
  readonly people: readonly {
    /** As the export calls them; null when they are not on it. */
    readonly as: string;
    readonly id: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly rule: Rule;
  }[];
  /** Passages that are gone with their places and the addresses of their documents. */
  readonly passages: readonly { readonly evidence: string; readonly document: string; readonly start: number; readonly end: number; readonly rule: Rule }[];
  /** Documents whose addresses are gone. */
  readonly addresses: readonly string[];
  /** Names, titles and labels in which something was replaced. */
  readonly texts: readonly { readonly id: string; readonly text: string; readonly became: string }[];
  /** Single words of withheld names that stay where they are part of the name of a public person, an agency or a place. */
  readonly shared: readonly string[];
}

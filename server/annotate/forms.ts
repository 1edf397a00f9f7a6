/** Forms of names that are compared instead of the names themselves. */

const NATION = /^(?:u\.?s\.?a?\.?|united states(?: of america)?|america)$/;
const KINGDOM = /^(?:u\.?k\.?|united kingdom|great britain|britain)$/;

/** Without case, full stops, marks' variants, "the", a body's legal form and hyphens. */
export function compareKey(text: string): string {
  const before = compared.get(text);
  if (before !== undefined) return before;
  const key = makeKey(text);
  if (compared.size >= MOST_COMPARED) compared.clear();
  compared.set(text, key);
  return key;
}

/** Names come back, in a document and in the next: their keys are kept; the memory of them is bounded. */
const compared = new Map<string, string>();
const MOST_COMPARED = 20_000;

function makeKey(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[.,]/g, "")
    .replace(/\s+/g, " ")
    .replace(/^the /, "")
    .replace(/-/g, " ")
    .replace(/ (?:inc|corp|corporation|ltd|limited|llc|plc|co)$/, "")
    .trim();
  if (NATION.test(plain)) return "united states";
  if (KINGDOM.test(plain)) return "united kingdom";
  return plain.replace(/^(?:us|united states) (?=\w)/, "").replace(/ & /g, " and ") || text;
}

const STATES: Readonly<Record<string, string>> = {
  mass: "massachusetts", ala: "alabama", ariz: "arizona", ark: "arkansas", cal: "california", calif: "california", colo: "colorado", conn: "connecticut", del: "delaware", fla: "florida", ga: "georgia",
  ill: "illinois", ind: "indiana", kan: "kansas", ky: "kentucky", la: "louisiana", md: "maryland", mich: "michigan", minn: "minnesota", miss: "mississippi", mo: "missouri", mont: "montana",
  neb: "nebraska", nev: "nevada", okla: "oklahoma", ore: "oregon", pa: "pennsylvania", tenn: "tennessee", tex: "texas", vt: "vermont", va: "virginia", wash: "washington", wis: "wisconsin", wyo: "wyoming",
};

const PARTY = /(?:GOP|Party|Democrats|Republicans|Dems)$/;

/** "Mass GOP" and "Massachusetts Republican Party" are one: the state in full, the party's own name; null for other bodies. */
export function expandParty(text: string): string | null {
  if (!PARTY.test(text)) return null;
  const m = /^(.+?) (GOP|Republican Party|Democratic Party|Democrats|Republicans|Dems)$/.exec(text);
  if (!m?.[1] || !m[2]) return null;
  const state = m[1].toLowerCase().replace(/\.$/, "");
  return `${STATES[state] ?? state} ${/^(?:GOP|Rep)/.test(m[2]) ? "republican" : "democratic"} party`;
}

const POLICE = /police/i;

/** "Millbrook police", "Millbrook Police" and "Millbrook Police Department" are one; null for bodies that are no police. */
export function policeKey(text: string): string | null {
  if (!POLICE.test(text)) return null;
  const m = /^(.+?) police(?: department| dept\.?| service| force)?$/i.exec(text);
  return m?.[1] ? `${m[1].toLowerCase()} police` : null;
}

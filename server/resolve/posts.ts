import { words } from "./text.ts";

/** Walks of life, by the words of their posts: two posts of one walk may be one person's career, two of different ones hardly. */
const FIELDS: Readonly<Record<string, string>> = {
  politics: "mayor governor senator representative congressman congresswoman president vice minister chancellor councilor councillor councilman councilwoman alderman selectman candidate lawmaker assemblyman assemblywoman secretary czar ambassador commissioner speaker legislator mp premier king queen prince",
  police: "officer chief sheriff deputy trooper detective sergeant lieutenant captain constable marshal agent inspector superintendent patrolman commissioner warden ranger",
  law: "attorney prosecutor judge justice lawyer solicitor barrister magistrate counsel defender clerk",
  school: "teacher professor principal student coach lecturer dean superintendent junior sophomore freshman senior pupil researcher",
  medicine: "doctor nurse physician surgeon paramedic dentist pharmacist psychologist psychiatrist",
  trade: "owner manager founder ceo executive businessman businesswoman entrepreneur developer realtor contractor plumber electrician carpenter mechanic driver trucker cook chef baker farmer barber bartender cashier clerk salesman engineer",
  press: "reporter editor journalist columnist correspondent anchor photographer author writer broadcaster",
  church: "pastor priest bishop rabbi imam minister deacon reverend cardinal pope archbishop nun",
  sport: "pitcher quarterback player goalkeeper striker midfielder boxer athlete forward outfielder coach",
  arts: "singer actor actress musician rapper artist comedian novelist poet",
  army: "soldier general colonel admiral major marine pilot veteran commander",
};
const FIELD = new Map<string, string[]>();
for (const [field, titles] of Object.entries(FIELDS)) for (const title of titles.split(" ")) FIELD.set(title, [...(FIELD.get(title) ?? []), field]);

/** Posts that one person in a country holds: they mean the same wherever they are spoken of. */
export const NATIONAL: ReadonlySet<string> = new Set("president vice czar secretary premier prime king queen prince pope ambassador".split(" "));

/** Words of a title that say nothing of the post. */
const EMPTY = new Set("the a an of for and in at to former ex acting then now late current new interim deputy assistant senior special office s us u".split(" "));

/** The words of posts that tell one post from another. "acting Field Office Director" → field, director. */
export const titleWords = (titles: readonly string[]): Set<string> => new Set(titles.flatMap(words).filter((w) => !EMPTY.has(w)));

/** The walks of life that some words of a post belong to. A word of several gives them all. */
export const fieldsOf = (titles: ReadonlySet<string>): Set<string> => new Set([...titles].flatMap((t) => FIELD.get(t) ?? []));

/** Words beside a name that say what it is. All in lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Verbs whose subject is a person or a body that speaks. */
export const SPEAKS = set(`
  said says told tells added adds asked asks wrote writes tweeted posted replied responded explained argued argues announced stated noted notes warned testified admitted denied claimed insisted recalled
  confirmed declined described called urged vowed pledged praised thanked blamed accused alleged acknowledged believes thinks joked continued concluded commented remarked stressed emphasised emphasized
  pleaded appeared resigned married died lives lived grew joined scored signed served works worked moved faces faced spoke`);

/** Prepositions that a place follows. */
export const PLACE_PREPOSITIONS = set("in near at from to across around outside throughout inside through into of off toward towards between above below beyond via within over onto for nearby downtown central northern southern eastern western north south east west mainland rural suburban greater metropolitan upstate");

/** The surest of them: an unknown capitalised word after one of these is a place. */
export const SURE_PREPOSITIONS = set("in near outside across throughout nearby around");

/** Directions that are part of a place's name when they are capitalised before one. */
export const DIRECTIONS = set("north south east west northern southern eastern western northeast northwest southeast southwest north-east greater central upper lower downtown upstate new old mid inner outer");

/** What may follow an agency's name and shows that it is one: "NECC agents". */
export const BODY_NOUNS = set("agents agent officers officials officer official spokesman spokeswoman spokesperson investigators detectives inspectors troopers deputies headquarters chief director commissioner");

/** Words that tie a gang's name to the fact that it is one. */
export const GANG_AFTER = set("gang gangs triad cartel crew clan mafia faction syndicate");
export const GANG_BEFORE = set("clique posse outfit gang gangs cartel crew network syndicate set");

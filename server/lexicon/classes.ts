import { MULTIPLIERS, NUMBER_WORDS, VAGUE } from "./numbers.ts";

/** Closed classes of English words, by which the rules find their way through a sentence. Lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const DETERMINERS = set("the a an this that these those his her their its our my your some any no each every another both all one");
export const INDEFINITE = set("a an one another some");
export const POSSESSIVES = set("his her their its our my your ’s 's ’ '");
export const PREPOSITIONS = set(
  "of in at on for with from by to about against into over under after before during since until through throughout across near outside inside between among amid " +
    "around behind beside beyond despite within without toward towards upon via like unlike as per alongside off along out up down following regarding concerning including",
);
export const CONJUNCTIONS = set("and or but nor yet & plus");
export const SUBORDINATORS = set("that because although though while whereas if unless when whenever where since until as who whom whose which after before so than");
export const PRONOUNS = set("he she they it we i you who");
/** Words that may open a sentence with a capital and are no name, though films write them mostly so. */
const OPENING = set(
  "what who whom whose which where when why how nobody somebody everybody anybody no-one someone everyone anyone nothing something everything anything none many most few several some both neither either others another here there then now today yesterday tomorrow " +
    "yes no not never maybe perhaps please thanks sorry hello dear well oh okay ok instead meanwhile however still yet also even just only once again next last first second third later earlier soon",
);
/** Is a capitalised word that opens a sentence only one of grammar: a pronoun, a number, "I've"? */
export const isGrammar = (lower: string): boolean =>
  OPENING.has(lower) || PRONOUNS.has(lower) || DETERMINERS.has(lower) || PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower) || SUBORDINATORS.has(lower) || NUMBER_WORDS.has(lower) || MULTIPLIERS.has(lower) || VAGUE.has(lower) || /^(?:i|you|we|they|he|she|it|that|what|who|there|here|let)['’]/.test(lower) || /n['’]t$/.test(lower);

export const ADVERBS_BEFORE_VERB = set(
  "also then later now again still just only once both all even always often never ever already soon since first finally recently previously initially allegedly reportedly " +
    "formally publicly repeatedly immediately subsequently eventually originally earlier meanwhile simply jointly duly thus therefore afterwards afterward together not n’t n't formerly twice thereafter however further each",
);

export const isAdverb = (lower: string): boolean => ADVERBS_BEFORE_VERB.has(lower) || (lower.length > 4 && lower.endsWith("ly"));

export const MONTHS = set("january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. jan feb mar apr jun jul aug sept sep oct nov dec");
export const WEEKDAYS = set("monday tuesday wednesday thursday friday saturday sunday mon. tues. wed. thurs. fri. sat. sun. today yesterday tomorrow tonight");

/** "the agency said": bodies by the noun that stands for them, with words that their names then hold. */
export const BODY_NOUNS: ReadonlyMap<string, RegExp | null> = new Map<string, RegExp | null>([
  ["agency", null], ["force", /police|constabulary|garda|psni|patrol|gendarmerie/i], ["department", /department|police|dept/i], ["office", /office|attorney/i],
  ["bureau", /bureau|fbi/i], ["council", /council/i], ["court", /court/i], ["ministry", /ministry/i], ["service", /service/i], ["commission", /commission/i], ["agencies", null],
  ["company", null], ["firm", null], ["charity", null], ["union", /union|unite|unison|association|federation/i], ["party", /party|democrats|republicans|labour|fein|féin|greens/i],
  ["group", null], ["club", null], ["school", /school|college|academy/i], ["university", /university/i], ["hospital", /hospital|trust/i], ["organization", null], ["organisation", null],
  ["association", /association/i], ["federation", /federation/i], ["trust", /trust/i], ["newspaper", null], ["board", /board/i], ["government", /government|administration/i],
  ["administration", /administration/i], ["authority", /authority/i], ["body", null], ["watchdog", null], ["regulator", null], ["committee", /committee/i], ["foundation", /foundation/i],
  ["team", null], ["unit", /unit/i], ["district", /district|school/i], ["city", /city/i], ["county", /county/i],
]);
/** Bodies of government or law enforcement, when the noun stands for one; the others are any other body. */
export const AGENCY_NOUNS = set("agency force department office bureau council court ministry service commission agencies unit government administration authority board");

/** Documents that speak: "the release said". */
export const DOCUMENT_NOUNS = set(
  "release statement report complaint affidavit indictment letter email e-mail memo filing lawsuit suit document documents records warrant post tweet message notice filings " +
    "advisory announcement bulletin ruling judgment order petition website page affidavits papers dispatch summons motion brief study survey review note text poster sign",
);

/** People by what they do, with the gender that the word tells, if any. */
export const SPOKESPEOPLE = set("spokesperson spokesman spokeswoman spokespeople spokesmen rep representative source sources official officials aide aides adviser advisor");
export const MALE = set("man boy spokesman father son brother husband gentleman congressman chairman councilman policeman businessman grandfather uncle nephew actor boyfriend alderman mr mr. sir lord king prince salesman fireman councillor’s stepfather widower assemblyman ombudsman selectman frontman sportsman duke waiter monk altar headmaster");
export const FEMALE = set("woman girl spokeswoman mother daughter sister wife lady congresswoman chairwoman councilwoman policewoman businesswoman grandmother aunt niece actress girlfriend mrs mrs. ms ms. miss dame queen princess stepmother widow assemblywoman saleswoman selectwoman frontwoman sportswoman duchess waitress nun mum mom headmistress baroness");

import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Document } from "../model/document.ts";
import type { Reading } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import { findAcronyms, findBareAcronyms, findInitials } from "./acronyms.ts";
import { barNothings, claimCandidates } from "./candidates.ts";
import { findExplained } from "./explained.ts";
import { link } from "./link.ts";
import { findOrganizations } from "./organizations.ts";
import { Page } from "./page.ts";
import { paragraphs as findParagraphs } from "./paragraphs.ts";
import { findPeople } from "./people.ts";
import { guessPlaces } from "./placeGuesses.ts";
import { findLongPlaces, findPlaces } from "./places.ts";
import { findQuotations } from "./quotations.ts";
import { findRepeats } from "./repeat.ts";
import { sentences as findSentences } from "./sentences.ts";
import { findTeams, retakeTowns } from "./teams.ts";

/**
 * Tokens, sentences, quoted spans and names of a document.
 *
 *   names that say what they are  →  people  →  places  →  what is named in full elsewhere in the document  →  who is who
 */
export function annotate(document: Document, lexicon: Lexicon): Reading {
  const paragraphs = findParagraphs(document.text);
  const { tokens, sentences } = findSentences(document.text, paragraphs, document.noise);
  const page = new Page(document, tokens, sentences, lexicon);
  claimCandidates(page);
  barNothings(page);
  findTeams(page);
  findExplained(page);
  findLongPlaces(page);
  findPeople(page);
  findPlaces(page);
  retakeTowns(page);
  const defined = findAcronyms(page);
  const definitions = [...defined, ...findInitials(page, defined)];
  findRepeats(page, definitions);
  if (guessPlaces(page) > 0) findRepeats(page, definitions);
  findBareAcronyms(page);
  if (findOrganizations(page) > 0) findRepeats(page, definitions);
  const { entities, references } = link(page, definitions);
  return { document, tokens, sentences, paragraphs, references, entities, quoted: outsideNoise(findQuotations(document.text, paragraphs), document.noise) };
}

/** Spans that noise does not touch; both lists are sorted. */
function outsideNoise<T extends Span>(spans: readonly T[], noise: readonly Span[]): T[] {
  let n = 0;
  return spans.filter((s) => {
    while (n < noise.length && (noise[n]?.end ?? 0) <= s.start) n++;
    const near = noise[n];
    return !near || near.start >= s.end;
  });
}

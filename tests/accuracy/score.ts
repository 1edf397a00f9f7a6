import { extract } from "../../server/extract.ts";
import type { Lexicon } from "../../server/lexicon/lexicon.ts";
import type { Annotation, Relations } from "../../server/model/annotation.ts";
import { readPaths } from "../../server/read/read.ts";
import { scoreArrests } from "./arrests.ts";
import { scoreEntities } from "./entities.ts";
import type { GoldDocument, GoldFolder } from "./gold.ts";
import { readGold } from "./gold.ts";
import { scoreMentions } from "./mentions.ts";
import { scorePartnerships } from "./partnerships.ts";
import { scoreQuotes } from "./quotes.ts";
import { scoreRelations } from "./relations.ts";
import { Scene } from "./scene.ts";
import { Tally } from "./tally.ts";

/** Counts one document: what people labelled beside what was found. */
export function scoreDocument(gold: GoldDocument, found: Relations, tally: Tally): void {
  const scene = new Scene(gold, found);
  scoreMentions(scene, tally);
  const used = scoreEntities(scene, tally);
  scoreQuotes(scene, tally);
  scorePartnerships(scene, tally);
  scoreRelations(scene, tally, used);
  scoreArrests(scene, tally);
}

/** What the product finds in the articles of a folder, each with its labels. */
export async function extracted(folder: GoldFolder, lexicon: Lexicon): Promise<{ gold: GoldDocument; found: Annotation }[]> {
  const all: { gold: GoldDocument; found: Annotation }[] = [];
  for (const { gold, path } of readGold(folder)) {
    for await (const read of readPaths([path])) {
      if (!("ok" in read)) throw new Error(`${path} is not read: ${read.failed.reason}`);
      all.push({ gold, found: extract(read.ok, lexicon) });
    }
  }
  return all;
}

export async function scoreFolder(folder: GoldFolder, lexicon: Lexicon): Promise<Tally> {
  const tally = new Tally();
  for (const { gold, found } of await extracted(folder, lexicon)) scoreDocument(gold, found, tally);
  return tally;
}

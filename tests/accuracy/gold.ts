import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { ListedType, Mention } from "../../server/model/annotation.ts";
import type { Kind, Status } from "../../server/model/ontology.ts";
import type { Span } from "../../server/model/span.ts";

/** What people labelled in one article. An `optional` thing is right to find and right to leave out. */
export interface GoldDocument {
  readonly document: string;
  readonly entities: readonly GoldEntity[];
  readonly quotes: readonly GoldQuote[];
  readonly arrests: readonly GoldArrest[];
  readonly partnerships: readonly GoldPartnership[];
  /** Missing where nobody labelled relations: they are then not scored. */
  readonly relations?: readonly GoldRelation[];
  /** What is found in these spans counts neither for nor against. */
  readonly noise?: readonly Span[];
}

export interface GoldMention extends Mention {
  readonly optional?: boolean;
}

export interface GoldEntity {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly mentions: readonly GoldMention[];
  /** Other kinds that are right too. */
  readonly altKinds?: readonly Kind[];
  /** Of a sub-unit ("ERO Boston"), the id of the body that it is part of; finding it is right and not asked for. */
  readonly parent?: string;
  readonly optional?: boolean;
}

export interface GoldQuote extends Span {
  readonly text: string;
  /** How the quotation is woven in: "direct", "mixed". */
  readonly type: string;
  readonly speaker?: string | null;
  readonly speakerLabel?: string | null;
  /** Ids of others who may be named as speaker. */
  readonly altSpeakers?: readonly string[];
  /** Only the span is scored. */
  readonly noAttr?: boolean;
  readonly optional?: boolean;
}

export interface GoldArrest extends Span {
  /** "named", "aggregate", "unnamed" … : the row by which its recall is told. */
  readonly class: string;
  readonly who?: string | null;
  readonly description: string;
  readonly count?: number | null;
  /** The count may be off by a tenth. */
  readonly approx?: boolean;
  readonly operation?: string | null;
  readonly places: readonly string[];
  /** Right, and not asked for. */
  readonly impliedPlaces?: readonly string[];
  readonly impliedOperation?: string | null;
  readonly status: Status;
  readonly optional?: boolean;
}

export interface GoldPartnership extends Span {
  readonly a: string;
  readonly b: string;
  readonly operation?: string | null;
  readonly optional?: boolean;
}

export interface GoldRelation extends Span {
  readonly type: ListedType;
  readonly from: string;
  readonly to: string;
  readonly title?: string;
  readonly altTitles?: readonly string[];
  /** Names of other bodies that are right as `to`. */
  readonly altTo?: readonly string[];
  readonly optional?: boolean;
}

/** A folder of labels and the folder of the texts that they belong to; `secret` ones show figures only. */
export interface GoldFolder {
  readonly name: string;
  readonly labels: string;
  readonly texts: string;
  readonly secret: boolean;
}

/** An article with its labels. */
export interface Labelled {
  readonly gold: GoldDocument;
  /** The text's file. */
  readonly path: string;
}

const HERE = join(import.meta.dirname, "../gold");
const SHARED = join(import.meta.dirname, "../../../shared");

const own = (name: string, secret = false): GoldFolder => ({ name, labels: join(HERE, name, "gold"), texts: join(HERE, name), secret });

export const OWN_FOLDERS: readonly GoldFolder[] = [own("dev"), own("dev-world"), own("dev-three"), own("dev-four"), own("dev-five"), own("dev-six"), own("dev-seven")];
/** Nobody who writes rules has read these articles; whoever prints their errors makes them worthless. */
export const UNREAD: readonly GoldFolder[] = [own("unread", true)];
/** The five articles that the product began with, and the labels of them; they lie beside the project, not in it. */
export const BESIDE: GoldFolder = { name: "shared", labels: join(SHARED, "gold"), texts: join(SHARED, "seeds"), secret: false };
/** The scorer that judges from outside, by the same definitions. */
export const OUTER_SCORER = join(SHARED, "score.mjs");

export const isThere = (folder: GoldFolder): boolean => existsSync(folder.labels) && existsSync(folder.texts);

/** The labelled articles of a folder, by name. */
export function readGold({ labels, texts }: GoldFolder): Labelled[] {
  const files = readdirSync(labels).filter((f) => f.endsWith(".json") && !f.startsWith("_")).sort();
  return files.map((file) => ({
    gold: JSON.parse(readFileSync(join(labels, file), "utf8")) as GoldDocument,
    path: join(texts, `${basename(file, ".json")}.txt`),
  }));
}

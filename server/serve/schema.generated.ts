// Generated from server/serve/schema.graphql by tests/serve/generated.test.ts; do not edit.
import type { Kind as EntityKind } from '../model/ontology.ts';
import type { RelationType } from '../model/ontology.ts';
import type { Origin } from '../model/ontology.ts';
import type { Status } from '../model/ontology.ts';
import type { Verdict } from './judgements.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { AnyNode, Marked } from './nodes.ts';
import type { Entity as EntityModel, DocumentNode as DocumentModel, Relation as RelationModel, Evidence as EvidenceModel, Subgraph as SubgraphModel } from '../model/graph.ts';
import type { Match as MatchModel } from '../model/match.ts';
import type { MergePreview as MergePreviewModel, JoinedRelation as JoinedRelationModel } from '../resolve/preview.ts';
import type { SavedBoard as SavedBoardModel } from '../model/savedBoard.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type EnumResolverSignature<T, AllowedValues = any> = { [key in keyof T]?: AllowedValues };
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
};

export type { EntityKind };

export type { RelationType };

export type { Origin };

export type { Status };

/** Whatever can be asked for by its id: an entity, a document or a relation. */
export type Node = {
  readonly id: Scalars['ID']['output'];
};

/** Whom or what mentions refer to. */
export type Entity = Node & {
  readonly __typename?: 'Entity';
  readonly id: Scalars['ID']['output'];
  readonly kind: EntityKind;
  readonly name: Scalars['String']['output'];
  /** Other names, sorted. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** False for people or operations without a name ("370 people"). */
  readonly named: Scalars['Boolean']['output'];
  /** How many people an unnamed group is. */
  readonly count?: Maybe<Scalars['Int']['output']>;
  readonly mentionCount: Scalars['Int']['output'];
  readonly documentCount: Scalars['Int']['output'];
  /** Independent sources: copies of one story are one. */
  readonly sourceCount: Scalars['Int']['output'];
  /** Dates of the first and the last document that mentions it, of those that have a date. */
  readonly firstSeen?: Maybe<Scalars['String']['output']>;
  readonly lastSeen?: Maybe<Scalars['String']['output']>;
  /** HUMAN where a person made or corrected it. */
  readonly origin: Origin;
  /** What people noted about it and how they tagged it (NOTE, TAG), the oldest first. It is theirs: no ingest changes it. */
  readonly remarks: ReadonlyArray<Judgement>;
  /** Its mentions, each as evidence, in order of document and place. */
  readonly mentions: EvidenceConnection;
  /** Strongest first. MENTIONED_IN only when it is asked for by `types`. */
  readonly relations: RelationConnection;
  readonly documents: DocumentConnection;
};


/** Whom or what mentions refer to. */
export type EntityMentionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Whom or what mentions refer to. */
export type EntityRelationsArgs = {
  types?: InputMaybe<ReadonlyArray<RelationType>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Whom or what mentions refer to. */
export type EntityDocumentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A text as read. It never changes. */
export type Document = Node & {
  readonly __typename?: 'Document';
  readonly id: Scalars['ID']['output'];
  /** The file's base name; a row of a table is `file#row`. */
  readonly name: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  readonly publisher?: Maybe<Scalars['String']['output']>;
  readonly authors: ReadonlyArray<Scalars['String']['output']>;
  /** ISO date, `2025-03-25`. */
  readonly published?: Maybe<Scalars['String']['output']>;
  readonly url?: Maybe<Scalars['String']['output']>;
  readonly text: Scalars['String']['output'];
  /** The smallest id among the documents that tell the same story; its own when it has no copies. */
  readonly copyGroup: Scalars['ID']['output'];
  /** The other documents that tell the same story. */
  readonly copies: ReadonlyArray<Document>;
  readonly relations: RelationConnection;
  /** Every entity mentioned in it, with its places, to mark the names in the text. */
  readonly mentions: ReadonlyArray<DocumentMention>;
};


/** A text as read. It never changes. */
export type DocumentRelationsArgs = {
  types?: InputMaybe<ReadonlyArray<RelationType>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Where one document mentions one entity. */
export type DocumentMention = {
  readonly __typename?: 'DocumentMention';
  readonly entity: Entity;
  /** start, end, start, end, … in order of place. */
  readonly offsets: ReadonlyArray<Scalars['Int']['output']>;
};

/** All evidence of one type between two nodes. */
export type Relation = Node & {
  readonly __typename?: 'Relation';
  readonly id: Scalars['ID']['output'];
  readonly type: RelationType;
  readonly from: Node;
  readonly to: Node;
  /** False where the relation reads the same both ways. */
  readonly directed: Scalars['Boolean']['output'];
  /** The latest by date; a denial does not replace it but stands beside it in the evidence. */
  readonly status?: Maybe<Status>;
  /** In order of document and place. */
  readonly evidence: ReadonlyArray<Evidence>;
  readonly evidenceCount: Scalars['Int']['output'];
  /** Independent sources: copies of one story are one. */
  readonly sourceCount: Scalars['Int']['output'];
};

/** A passage that supports a relation, or a mention. */
export type Evidence = {
  readonly __typename?: 'Evidence';
  readonly id: Scalars['ID']['output'];
  readonly document: Document;
  readonly start: Scalars['Int']['output'];
  readonly end: Scalars['Int']['output'];
  /** `document.text.slice(start, end)`. */
  readonly quote: Scalars['String']['output'];
  readonly origin: Origin;
  /** The rule that found it. */
  readonly rule?: Maybe<Scalars['String']['output']>;
  readonly status?: Maybe<Status>;
  readonly count?: Maybe<Scalars['Int']['output']>;
  readonly approximate?: Maybe<Scalars['Boolean']['output']>;
  readonly date?: Maybe<Scalars['String']['output']>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly role?: Maybe<Scalars['String']['output']>;
  readonly by?: Maybe<Entity>;
  readonly operation?: Maybe<Entity>;
  /** An unnamed speaker in the article's words: "a spokesperson for the mayor". */
  readonly speakerLabel?: Maybe<Scalars['String']['output']>;
};

/** What the board draws and export writes. Every end of an edge is among the nodes. */
export type Subgraph = {
  readonly __typename?: 'Subgraph';
  readonly nodes: ReadonlyArray<Node>;
  readonly edges: ReadonlyArray<Relation>;
  /** How many nodes the limit left out: never a silent cut. */
  readonly omitted: Scalars['Int']['output'];
};

export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

export type EntityConnection = {
  readonly __typename?: 'EntityConnection';
  readonly edges: ReadonlyArray<EntityEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type EntityEdge = {
  readonly __typename?: 'EntityEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Entity;
};

export type DocumentConnection = {
  readonly __typename?: 'DocumentConnection';
  readonly edges: ReadonlyArray<DocumentEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type DocumentEdge = {
  readonly __typename?: 'DocumentEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Document;
};

export type RelationConnection = {
  readonly __typename?: 'RelationConnection';
  readonly edges: ReadonlyArray<RelationEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type RelationEdge = {
  readonly __typename?: 'RelationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Relation;
};

export type EvidenceConnection = {
  readonly __typename?: 'EvidenceConnection';
  readonly edges: ReadonlyArray<EvidenceEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type EvidenceEdge = {
  readonly __typename?: 'EvidenceEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Evidence;
};

/** What the board holds in all. */
export type Counts = {
  readonly __typename?: 'Counts';
  readonly documents: Scalars['Int']['output'];
  readonly entities: Scalars['Int']['output'];
  readonly relations: Scalars['Int']['output'];
  readonly evidence: Scalars['Int']['output'];
};

export type EntityFilter = {
  readonly kinds?: InputMaybe<ReadonlyArray<EntityKind>>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly minSources?: InputMaybe<Scalars['Int']['input']>;
  readonly named?: InputMaybe<Scalars['Boolean']['input']>;
};

/** `since` and `until` are ISO dates, both included. */
export type DocumentFilter = {
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly publisher?: InputMaybe<Scalars['String']['input']>;
  readonly since?: InputMaybe<Scalars['String']['input']>;
  readonly until?: InputMaybe<Scalars['String']['input']>;
};

export type EntityOrder =
  | 'MENTIONS'
  | 'SOURCES'
  | 'NAME';

export type DocumentOrder =
  | 'PUBLISHED'
  | 'TITLE';

/** `first` and `limit` may be 1,000 at the most, and a request may touch 20,000 nodes at the most. */
export type Query = {
  readonly __typename?: 'Query';
  /** An entity, a document or a relation. */
  readonly node?: Maybe<Node>;
  /** In order of `ids`; null where there is none. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  readonly entities: EntityConnection;
  readonly documents: DocumentConnection;
  /** Entities by name and documents by title and full text, best first; forgives a typing error; no query syntax leaks through. */
  readonly search: ReadonlyArray<Node>;
  /** What lies around `focus`; without it the best connected entities. Passes over MENTIONED_IN unless `types` names it. */
  readonly graph: Subgraph;
  /**
   * The shortest path, among those the best sourced; null when there is none. With `sourced` a way one step longer is taken
   * where each step of it has two independent sources and the shortest has not. It passes through none of `without`, nor
   * through what has more than `maxNeighbours` neighbours.
   */
  readonly path?: Maybe<Subgraph>;
  readonly counts: Counts;
  /** The review queue: pairs that may be one, the likeliest first. With `joined` the pairs that were made one, and why. */
  readonly matches: MatchConnection;
  /** What people decided, the newest first. */
  readonly judgements: JudgementConnection;
  /** Views that people keep, the last changed first. */
  readonly savedBoards: ReadonlyArray<SavedBoard>;
};


/** `first` and `limit` may be 1,000 at the most, and a request may touch 20,000 nodes at the most. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** `first` and `limit` may be 1,000 at the most, and a request may touch 20,000 nodes at the most. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** `first` and `limit` may be 1,000 at the most, and a request may touch 20,000 nodes at the most. */
export type QueryEntitiesArgs = {
  filter?: InputMaybe<EntityFilter>;
  orderBy?: InputMaybe<EntityOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** `first` and `limit` may be 1,000 at the most, and a request may touch 20,000 nodes at the most. */
export type QueryDocumentsArgs = {
  filter?: InputMaybe<DocumentFilter>;
  orderBy?: InputMaybe<DocumentOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** `first` and `limit` may be 1,000 at the most, and a request may touch 20,000 nodes at the most. */
export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  kinds?: InputMaybe<ReadonlyArray<EntityKind>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** `first` and `limit` may be 1,000 at the most, and a request may touch 20,000 nodes at the most. */
export type QueryGraphArgs = {
  focus?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
  kinds?: InputMaybe<ReadonlyArray<EntityKind>>;
  since?: InputMaybe<Scalars['String']['input']>;
  until?: InputMaybe<Scalars['String']['input']>;
  minSources?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};


/** `first` and `limit` may be 1,000 at the most, and a request may touch 20,000 nodes at the most. */
export type QueryPathArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  maxLength?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
  sourced?: InputMaybe<Scalars['Boolean']['input']>;
  without?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  maxNeighbours?: InputMaybe<Scalars['Int']['input']>;
};


/** `first` and `limit` may be 1,000 at the most, and a request may touch 20,000 nodes at the most. */
export type QueryMatchesArgs = {
  joined?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** `first` and `limit` may be 1,000 at the most, and a request may touch 20,000 nodes at the most. */
export type QueryJudgementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A view of the board that somebody keeps. No ingest, retraction or rebuild touches it. */
export type SavedBoard = {
  readonly __typename?: 'SavedBoard';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly notes: Scalars['String']['output'];
  /** The view as the page's address says it, without `#`: data, to be opened at `/#view`. */
  readonly view: Scalars['String']['output'];
  /** ISO instant at which it was last saved or renamed. */
  readonly changed: Scalars['String']['output'];
};

/** Two entities that may be one, or two parts of one that were joined, with the reasons. */
export type Match = {
  readonly __typename?: 'Match';
  /** Anchors of the two, to judge by. */
  readonly a: Scalars['ID']['output'];
  readonly b: Scalars['ID']['output'];
  /** The entities at the anchors; the same one when the two are joined. */
  readonly left?: Maybe<Entity>;
  readonly right?: Maybe<Entity>;
  /** From 0 to 1: how likely they are one. */
  readonly score: Scalars['Float']['output'];
  readonly joined: Scalars['Boolean']['output'];
  /** What speaks for it, in words. */
  readonly agrees: ReadonlyArray<Scalars['String']['output']>;
  /** What speaks against it. */
  readonly clashes: ReadonlyArray<Scalars['String']['output']>;
  /** Both in one sentence. */
  readonly reason: Scalars['String']['output'];
  /** What the two would be as one; null when they are, or when one is gone. */
  readonly preview?: Maybe<MergePreview>;
};

/** What a merge of two entities would make, before anybody decides. */
export type MergePreview = {
  readonly __typename?: 'MergePreview';
  readonly name: Scalars['String']['output'];
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly documentCount: Scalars['Int']['output'];
  readonly mentionCount: Scalars['Int']['output'];
  readonly sourceCount: Scalars['Int']['output'];
  /** Documents that mention both: there they are told apart today. */
  readonly together: ReadonlyArray<Document>;
  /** Relations that both have to the same end, and that would be one. */
  readonly joins: ReadonlyArray<JoinedRelation>;
  /** Ids of the relations between the two, which would fall away. */
  readonly vanishes: ReadonlyArray<Scalars['ID']['output']>;
};

export type JoinedRelation = {
  readonly __typename?: 'JoinedRelation';
  readonly type: RelationType;
  /** The end that both share. */
  readonly other: Node;
  /** The ids of the relations as they are now. */
  readonly relations: ReadonlyArray<Scalars['ID']['output']>;
  readonly evidenceCount: Scalars['Int']['output'];
  readonly sourceCount: Scalars['Int']['output'];
};

export type { Verdict };

/** What a person decided. It is never changed; another one may take it back. */
export type Judgement = {
  readonly __typename?: 'Judgement';
  readonly id: Scalars['ID']['output'];
  readonly verdict: Verdict;
  readonly who: Scalars['String']['output'];
  /** ISO instant. */
  readonly when: Scalars['String']['output'];
  readonly why: Scalars['String']['output'];
  /** False when it was taken back. */
  readonly stands: Scalars['Boolean']['output'];
  /** What it is about, by the verdict; see JudgementInput. */
  readonly a?: Maybe<Scalars['ID']['output']>;
  readonly b?: Maybe<Scalars['ID']['output']>;
  readonly anchors?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly text?: Maybe<Scalars['String']['output']>;
  readonly kind?: Maybe<EntityKind>;
  readonly evidence?: Maybe<Scalars['ID']['output']>;
  readonly type?: Maybe<RelationType>;
  readonly from?: Maybe<Scalars['ID']['output']>;
  readonly to?: Maybe<Scalars['ID']['output']>;
  readonly document?: Maybe<Scalars['ID']['output']>;
  readonly start?: Maybe<Scalars['Int']['output']>;
  readonly end?: Maybe<Scalars['Int']['output']>;
  /** UNDO: which judgement it takes back. */
  readonly judgement?: Maybe<Scalars['ID']['output']>;
};

export type MatchConnection = {
  readonly __typename?: 'MatchConnection';
  readonly edges: ReadonlyArray<MatchEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type MatchEdge = {
  readonly __typename?: 'MatchEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Match;
};

export type JudgementConnection = {
  readonly __typename?: 'JudgementConnection';
  readonly edges: ReadonlyArray<JudgementEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type JudgementEdge = {
  readonly __typename?: 'JudgementEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Judgement;
};

/**
 * A decision. Entities are named by their id or by any anchor of theirs. SAME, DIFFERENT, UNSURE: `a`, `b`. SPLIT: `anchors`,
 * the mentions that become an entity of their own. RENAME: `a`, `name`. RETYPE: `a`, `kind`. REJECT_ENTITY: `a`.
 * REJECT_EVIDENCE: `evidence`. ADD_EVIDENCE: `type`, `from`, `to` and the passage: `document`, `start`, `end`. ADD_ENTITY:
 * `document`, `start`, `end`, `kind`, `name`. NOTE: `a`, `text`. TAG: `a`, `name`.
 */
export type JudgementInput = {
  readonly verdict: Verdict;
  readonly a?: InputMaybe<Scalars['ID']['input']>;
  readonly b?: InputMaybe<Scalars['ID']['input']>;
  readonly anchors?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly kind?: InputMaybe<EntityKind>;
  readonly evidence?: InputMaybe<Scalars['ID']['input']>;
  readonly type?: InputMaybe<RelationType>;
  readonly from?: InputMaybe<Scalars['ID']['input']>;
  readonly to?: InputMaybe<Scalars['ID']['input']>;
  readonly document?: InputMaybe<Scalars['ID']['input']>;
  readonly start?: InputMaybe<Scalars['Int']['input']>;
  readonly end?: InputMaybe<Scalars['Int']['input']>;
  readonly who?: InputMaybe<Scalars['String']['input']>;
  readonly why?: InputMaybe<Scalars['String']['input']>;
};

/** A document handed over: its text, or a file's bytes in base64; one of the two. */
export type DocumentInput = {
  /** As a file's: the ending says how it is read. Pasted text: `pasted.txt`. */
  readonly name: Scalars['String']['input'];
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly base64?: InputMaybe<Scalars['String']['input']>;
};

/** Why a document was not loaded. */
export type IngestFailure = {
  readonly __typename?: 'IngestFailure';
  readonly path: Scalars['String']['output'];
  readonly reason: Scalars['String']['output'];
};

/** What an ingest did. */
export type IngestResult = {
  readonly __typename?: 'IngestResult';
  readonly read: Scalars['Int']['output'];
  readonly added: Scalars['Int']['output'];
  readonly unchanged: Scalars['Int']['output'];
  readonly replaced: Scalars['Int']['output'];
  readonly failed: Scalars['Int']['output'];
  readonly failures: ReadonlyArray<IngestFailure>;
  readonly entities: Scalars['Int']['output'];
  readonly relations: Scalars['Int']['output'];
  readonly seconds: Scalars['Float']['output'];
};

export type RetractResult = {
  readonly __typename?: 'RetractResult';
  /** Ids of the documents that were removed. */
  readonly removed: ReadonlyArray<Scalars['ID']['output']>;
  readonly counts: Counts;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Reads, extracts, resolves and loads documents; it answers when all are loaded. Progress: `ingestProgress`. */
  readonly ingest: IngestResult;
  /** Removes documents and all that only they supported. */
  readonly retract: RetractResult;
  /** Records a decision and makes the graph follow it. One that contradicts another that stands is refused, and names it. */
  readonly judge: Judgement;
  /** Takes a judgement back by another one. */
  readonly undo: Judgement;
  /** Keeps a view under a name; with `id` that one becomes it. */
  readonly saveBoard: SavedBoard;
  /** Gives a saved board another name or other notes; what is left out stays. */
  readonly renameBoard: SavedBoard;
  /** Forgets a saved board; what it showed stays in the graph. Answers with its id. */
  readonly deleteBoard: Scalars['ID']['output'];
};


export type MutationIngestArgs = {
  documents: ReadonlyArray<DocumentInput>;
};


export type MutationRetractArgs = {
  documents: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationJudgeArgs = {
  input: JudgementInput;
};


export type MutationUndoArgs = {
  id: Scalars['ID']['input'];
  who?: InputMaybe<Scalars['String']['input']>;
  why?: InputMaybe<Scalars['String']['input']>;
};


export type MutationSaveBoardArgs = {
  name: Scalars['String']['input'];
  notes?: InputMaybe<Scalars['String']['input']>;
  view: Scalars['String']['input'];
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationRenameBoardArgs = {
  id: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  notes?: InputMaybe<Scalars['String']['input']>;
};


export type MutationDeleteBoardArgs = {
  id: Scalars['ID']['input'];
};

export type IngestStage =
  | 'READ'
  | 'RESOLVE'
  | 'DONE';

/** How far a running ingest is. */
export type IngestProgress = {
  readonly __typename?: 'IngestProgress';
  readonly stage: IngestStage;
  /** Documents read so far, and how many there are, where that is known. */
  readonly done: Scalars['Int']['output'];
  readonly total?: Maybe<Scalars['Int']['output']>;
  /** The document in hand. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Over server-sent events; begins with the next step of whatever ingest is running or begins. */
  readonly ingestProgress: IngestProgress;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = {}, TContext = {}, TArgs = {}> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = {}, TContext = {}, TArgs = {}> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = {}, TContext = {}> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = {}, TContext = {}> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = {}, TParent = {}, TContext = {}, TArgs = {}> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  EntityKind: EntityKind;
  RelationType: RelationType;
  Origin: Origin;
  Status: Status;
  Node: ResolverTypeWrapper<AnyNode>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Entity: ResolverTypeWrapper<EntityModel>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Document: ResolverTypeWrapper<DocumentModel>;
  DocumentMention: ResolverTypeWrapper<Marked>;
  Relation: ResolverTypeWrapper<RelationModel>;
  Evidence: ResolverTypeWrapper<EvidenceModel>;
  Subgraph: ResolverTypeWrapper<SubgraphModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  EntityConnection: ResolverTypeWrapper<Omit<EntityConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['EntityEdge']> }>;
  EntityEdge: ResolverTypeWrapper<Omit<EntityEdge, 'node'> & { node: ResolversTypes['Entity'] }>;
  DocumentConnection: ResolverTypeWrapper<Omit<DocumentConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['DocumentEdge']> }>;
  DocumentEdge: ResolverTypeWrapper<Omit<DocumentEdge, 'node'> & { node: ResolversTypes['Document'] }>;
  RelationConnection: ResolverTypeWrapper<Omit<RelationConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['RelationEdge']> }>;
  RelationEdge: ResolverTypeWrapper<Omit<RelationEdge, 'node'> & { node: ResolversTypes['Relation'] }>;
  EvidenceConnection: ResolverTypeWrapper<Omit<EvidenceConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['EvidenceEdge']> }>;
  EvidenceEdge: ResolverTypeWrapper<Omit<EvidenceEdge, 'node'> & { node: ResolversTypes['Evidence'] }>;
  Counts: ResolverTypeWrapper<Counts>;
  EntityFilter: EntityFilter;
  DocumentFilter: DocumentFilter;
  EntityOrder: EntityOrder;
  DocumentOrder: DocumentOrder;
  Query: ResolverTypeWrapper<{}>;
  SavedBoard: ResolverTypeWrapper<SavedBoardModel>;
  Match: ResolverTypeWrapper<MatchModel>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  MergePreview: ResolverTypeWrapper<MergePreviewModel>;
  JoinedRelation: ResolverTypeWrapper<JoinedRelationModel>;
  Verdict: Verdict;
  Judgement: ResolverTypeWrapper<Judgement>;
  MatchConnection: ResolverTypeWrapper<Omit<MatchConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['MatchEdge']> }>;
  MatchEdge: ResolverTypeWrapper<Omit<MatchEdge, 'node'> & { node: ResolversTypes['Match'] }>;
  JudgementConnection: ResolverTypeWrapper<Omit<JudgementConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['JudgementEdge']> }>;
  JudgementEdge: ResolverTypeWrapper<Omit<JudgementEdge, 'node'> & { node: ResolversTypes['Judgement'] }>;
  JudgementInput: JudgementInput;
  DocumentInput: DocumentInput;
  IngestFailure: ResolverTypeWrapper<IngestFailure>;
  IngestResult: ResolverTypeWrapper<IngestResult>;
  RetractResult: ResolverTypeWrapper<RetractResult>;
  Mutation: ResolverTypeWrapper<{}>;
  IngestStage: IngestStage;
  IngestProgress: ResolverTypeWrapper<IngestProgress>;
  Subscription: ResolverTypeWrapper<{}>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Node: AnyNode;
  ID: Scalars['ID']['output'];
  Entity: EntityModel;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  Document: DocumentModel;
  DocumentMention: Marked;
  Relation: RelationModel;
  Evidence: EvidenceModel;
  Subgraph: SubgraphModel;
  PageInfo: PageInfo;
  EntityConnection: Omit<EntityConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['EntityEdge']> };
  EntityEdge: Omit<EntityEdge, 'node'> & { node: ResolversParentTypes['Entity'] };
  DocumentConnection: Omit<DocumentConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['DocumentEdge']> };
  DocumentEdge: Omit<DocumentEdge, 'node'> & { node: ResolversParentTypes['Document'] };
  RelationConnection: Omit<RelationConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['RelationEdge']> };
  RelationEdge: Omit<RelationEdge, 'node'> & { node: ResolversParentTypes['Relation'] };
  EvidenceConnection: Omit<EvidenceConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['EvidenceEdge']> };
  EvidenceEdge: Omit<EvidenceEdge, 'node'> & { node: ResolversParentTypes['Evidence'] };
  Counts: Counts;
  EntityFilter: EntityFilter;
  DocumentFilter: DocumentFilter;
  Query: {};
  SavedBoard: SavedBoardModel;
  Match: MatchModel;
  Float: Scalars['Float']['output'];
  MergePreview: MergePreviewModel;
  JoinedRelation: JoinedRelationModel;
  Judgement: Judgement;
  MatchConnection: Omit<MatchConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['MatchEdge']> };
  MatchEdge: Omit<MatchEdge, 'node'> & { node: ResolversParentTypes['Match'] };
  JudgementConnection: Omit<JudgementConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['JudgementEdge']> };
  JudgementEdge: Omit<JudgementEdge, 'node'> & { node: ResolversParentTypes['Judgement'] };
  JudgementInput: JudgementInput;
  DocumentInput: DocumentInput;
  IngestFailure: IngestFailure;
  IngestResult: IngestResult;
  RetractResult: RetractResult;
  Mutation: {};
  IngestProgress: IngestProgress;
  Subscription: {};
};

export type EntityKindResolvers = EnumResolverSignature<{ PERSON?: any, AGENCY?: any, ORGANIZATION?: any, PLACE?: any, GANG?: any, OPERATION?: any }, ResolversTypes['EntityKind']>;

export type RelationTypeResolvers = EnumResolverSignature<{ MENTIONED_IN?: any, QUOTED_IN?: any, ARRESTED_IN?: any, PARTNERED_WITH?: any, WORKS_FOR?: any, TOOK_PART_IN?: any, TARGETED?: any, TOOK_PLACE_IN?: any, PART_OF?: any, MEMBER_OF?: any }, ResolversTypes['RelationType']>;

export type OriginResolvers = EnumResolverSignature<{ STATED?: any, INFERRED?: any, HUMAN?: any, IMPORTED?: any }, ResolversTypes['Origin']>;

export type StatusResolvers = EnumResolverSignature<{ SOUGHT?: any, DETAINED?: any, ARRESTED?: any, CHARGED?: any, ARRAIGNED?: any, CONVICTED?: any, ACQUITTED?: any, RELEASED?: any, DENIED?: any }, ResolversTypes['Status']>;

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Entity' | 'Document' | 'Relation', ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type EntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  named?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  mentionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  documentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sourceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstSeen?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['Origin'], ParentType, ContextType>;
  remarks?: Resolver<ReadonlyArray<ResolversTypes['Judgement']>, ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['EvidenceConnection'], ParentType, ContextType, RequireFields<EntityMentionsArgs, 'first'>>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<EntityRelationsArgs, 'first'>>;
  documents?: Resolver<ResolversTypes['DocumentConnection'], ParentType, ContextType, RequireFields<EntityDocumentsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authors?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  copyGroup?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  copies?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<DocumentRelationsArgs, 'first'>>;
  mentions?: Resolver<ReadonlyArray<ResolversTypes['DocumentMention']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentMentionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentMention'] = ResolversParentTypes['DocumentMention']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  offsets?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RelationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Relation'] = ResolversParentTypes['Relation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationType'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  directed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Status']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  evidenceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sourceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  document?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['Origin'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Status']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  approximate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  speakerLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubgraphResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subgraph'] = ResolversParentTypes['Subgraph']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Node']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
  omitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityConnection'] = ResolversParentTypes['EntityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EntityEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityEdge'] = ResolversParentTypes['EntityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentConnection'] = ResolversParentTypes['DocumentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DocumentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentEdge'] = ResolversParentTypes['DocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RelationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationConnection'] = ResolversParentTypes['RelationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RelationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RelationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationEdge'] = ResolversParentTypes['RelationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvidenceConnection'] = ResolversParentTypes['EvidenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EvidenceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvidenceEdge'] = ResolversParentTypes['EvidenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Counts'] = ResolversParentTypes['Counts']> = {
  documents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  entities?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<QueryEntitiesArgs, 'first'>>;
  documents?: Resolver<ResolversTypes['DocumentConnection'], ParentType, ContextType, RequireFields<QueryDocumentsArgs, 'first'>>;
  search?: Resolver<ReadonlyArray<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'text' | 'first'>>;
  graph?: Resolver<ResolversTypes['Subgraph'], ParentType, ContextType, RequireFields<QueryGraphArgs, 'depth' | 'limit'>>;
  path?: Resolver<Maybe<ResolversTypes['Subgraph']>, ParentType, ContextType, RequireFields<QueryPathArgs, 'from' | 'to' | 'maxLength' | 'sourced'>>;
  counts?: Resolver<ResolversTypes['Counts'], ParentType, ContextType>;
  matches?: Resolver<ResolversTypes['MatchConnection'], ParentType, ContextType, RequireFields<QueryMatchesArgs, 'joined' | 'first'>>;
  judgements?: Resolver<ResolversTypes['JudgementConnection'], ParentType, ContextType, RequireFields<QueryJudgementsArgs, 'first'>>;
  savedBoards?: Resolver<ReadonlyArray<ResolversTypes['SavedBoard']>, ParentType, ContextType>;
};

export type SavedBoardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedBoard'] = ResolversParentTypes['SavedBoard']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notes?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  view?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Match'] = ResolversParentTypes['Match']> = {
  a?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  left?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  right?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  joined?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  agrees?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  clashes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['MergePreview']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MergePreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergePreview'] = ResolversParentTypes['MergePreview']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  documentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mentionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sourceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  together?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
  joins?: Resolver<ReadonlyArray<ResolversTypes['JoinedRelation']>, ParentType, ContextType>;
  vanishes?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JoinedRelationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JoinedRelation'] = ResolversParentTypes['JoinedRelation']> = {
  type?: Resolver<ResolversTypes['RelationType'], ParentType, ContextType>;
  other?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  evidenceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sourceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerdictResolvers = EnumResolverSignature<{ SAME?: any, DIFFERENT?: any, UNSURE?: any, SPLIT?: any, RENAME?: any, RETYPE?: any, REJECT_ENTITY?: any, REJECT_EVIDENCE?: any, ADD_EVIDENCE?: any, ADD_ENTITY?: any, NOTE?: any, TAG?: any, UNDO?: any }, ResolversTypes['Verdict']>;

export type JudgementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Judgement'] = ResolversParentTypes['Judgement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  who?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  when?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stands?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  a?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  b?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  anchors?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['EntityKind']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['RelationType']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  judgement?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MatchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchConnection'] = ResolversParentTypes['MatchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MatchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MatchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchEdge'] = ResolversParentTypes['MatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Match'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JudgementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JudgementConnection'] = ResolversParentTypes['JudgementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JudgementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JudgementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JudgementEdge'] = ResolversParentTypes['JudgementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Judgement'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IngestFailureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestFailure'] = ResolversParentTypes['IngestFailure']> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IngestResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestResult'] = ResolversParentTypes['IngestResult']> = {
  read?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replaced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failures?: Resolver<ReadonlyArray<ResolversTypes['IngestFailure']>, ParentType, ContextType>;
  entities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RetractResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetractResult'] = ResolversParentTypes['RetractResult']> = {
  removed?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['Counts'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  ingest?: Resolver<ResolversTypes['IngestResult'], ParentType, ContextType, RequireFields<MutationIngestArgs, 'documents'>>;
  retract?: Resolver<ResolversTypes['RetractResult'], ParentType, ContextType, RequireFields<MutationRetractArgs, 'documents'>>;
  judge?: Resolver<ResolversTypes['Judgement'], ParentType, ContextType, RequireFields<MutationJudgeArgs, 'input'>>;
  undo?: Resolver<ResolversTypes['Judgement'], ParentType, ContextType, RequireFields<MutationUndoArgs, 'id' | 'who' | 'why'>>;
  saveBoard?: Resolver<ResolversTypes['SavedBoard'], ParentType, ContextType, RequireFields<MutationSaveBoardArgs, 'name' | 'notes' | 'view'>>;
  renameBoard?: Resolver<ResolversTypes['SavedBoard'], ParentType, ContextType, RequireFields<MutationRenameBoardArgs, 'id'>>;
  deleteBoard?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationDeleteBoardArgs, 'id'>>;
};

export type IngestProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestProgress'] = ResolversParentTypes['IngestProgress']> = {
  stage?: Resolver<ResolversTypes['IngestStage'], ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  ingestProgress?: SubscriptionResolver<ResolversTypes['IngestProgress'], "ingestProgress", ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  EntityKind?: EntityKindResolvers;
  RelationType?: RelationTypeResolvers;
  Origin?: OriginResolvers;
  Status?: StatusResolvers;
  Node?: NodeResolvers<ContextType>;
  Entity?: EntityResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  DocumentMention?: DocumentMentionResolvers<ContextType>;
  Relation?: RelationResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  Subgraph?: SubgraphResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  EntityConnection?: EntityConnectionResolvers<ContextType>;
  EntityEdge?: EntityEdgeResolvers<ContextType>;
  DocumentConnection?: DocumentConnectionResolvers<ContextType>;
  DocumentEdge?: DocumentEdgeResolvers<ContextType>;
  RelationConnection?: RelationConnectionResolvers<ContextType>;
  RelationEdge?: RelationEdgeResolvers<ContextType>;
  EvidenceConnection?: EvidenceConnectionResolvers<ContextType>;
  EvidenceEdge?: EvidenceEdgeResolvers<ContextType>;
  Counts?: CountsResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SavedBoard?: SavedBoardResolvers<ContextType>;
  Match?: MatchResolvers<ContextType>;
  MergePreview?: MergePreviewResolvers<ContextType>;
  JoinedRelation?: JoinedRelationResolvers<ContextType>;
  Verdict?: VerdictResolvers;
  Judgement?: JudgementResolvers<ContextType>;
  MatchConnection?: MatchConnectionResolvers<ContextType>;
  MatchEdge?: MatchEdgeResolvers<ContextType>;
  JudgementConnection?: JudgementConnectionResolvers<ContextType>;
  JudgementEdge?: JudgementEdgeResolvers<ContextType>;
  IngestFailure?: IngestFailureResolvers<ContextType>;
  IngestResult?: IngestResultResolvers<ContextType>;
  RetractResult?: RetractResultResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  IngestProgress?: IngestProgressResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
};


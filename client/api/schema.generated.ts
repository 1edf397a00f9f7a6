// Generated from server/serve/schema.graphql by tests/serve/generated.test.ts; do not edit.
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
};

/** What an entity is. `AGENCY` is a body of government or law enforcement, `ORGANIZATION` any other body. */
export type EntityKind =
  | 'PERSON'
  | 'AGENCY'
  | 'ORGANIZATION'
  | 'PLACE'
  | 'GANG'
  | 'OPERATION';

export type RelationType =
  | 'MENTIONED_IN'
  | 'QUOTED_IN'
  | 'ARRESTED_IN'
  | 'PARTNERED_WITH'
  | 'WORKS_FOR'
  | 'TOOK_PART_IN'
  | 'TARGETED'
  | 'TOOK_PLACE_IN'
  | 'PART_OF'
  | 'MEMBER_OF';

/** Who says so: the document in words, a rule by inference, a person by hand, or another tool's file. */
export type Origin =
  | 'STATED'
  | 'INFERRED'
  | 'HUMAN'
  | 'IMPORTED';

/** The ladder of a case, in the order in which it is climbed. */
export type Status =
  | 'SOUGHT'
  | 'DETAINED'
  | 'ARRESTED'
  | 'CHARGED'
  | 'ARRAIGNED'
  | 'CONVICTED'
  | 'ACQUITTED'
  | 'RELEASED'
  | 'DENIED';

/** Whatever can be asked for by its id: an entity, a document or a relation. */
export type Node = {
  readonly id: Scalars['ID']['output'];
};

/** Whom or what mentions refer to. */
export type Entity = Node & {
  readonly __typename: 'Entity';
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
  readonly __typename: 'Document';
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
  readonly __typename: 'DocumentMention';
  readonly entity: Entity;
  /** start, end, start, end, … in order of place. */
  readonly offsets: ReadonlyArray<Scalars['Int']['output']>;
};

/** All evidence of one type between two nodes. */
export type Relation = Node & {
  readonly __typename: 'Relation';
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
  readonly __typename: 'Evidence';
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
  readonly __typename: 'Subgraph';
  readonly nodes: ReadonlyArray<Node>;
  readonly edges: ReadonlyArray<Relation>;
  /** How many nodes the limit left out: never a silent cut. */
  readonly omitted: Scalars['Int']['output'];
};

export type PageInfo = {
  readonly __typename: 'PageInfo';
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

export type EntityConnection = {
  readonly __typename: 'EntityConnection';
  readonly edges: ReadonlyArray<EntityEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type EntityEdge = {
  readonly __typename: 'EntityEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Entity;
};

export type DocumentConnection = {
  readonly __typename: 'DocumentConnection';
  readonly edges: ReadonlyArray<DocumentEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type DocumentEdge = {
  readonly __typename: 'DocumentEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Document;
};

export type RelationConnection = {
  readonly __typename: 'RelationConnection';
  readonly edges: ReadonlyArray<RelationEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type RelationEdge = {
  readonly __typename: 'RelationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Relation;
};

export type EvidenceConnection = {
  readonly __typename: 'EvidenceConnection';
  readonly edges: ReadonlyArray<EvidenceEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type EvidenceEdge = {
  readonly __typename: 'EvidenceEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Evidence;
};

/** What the board holds in all. */
export type Counts = {
  readonly __typename: 'Counts';
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
  readonly __typename: 'Query';
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
  readonly __typename: 'SavedBoard';
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
  readonly __typename: 'Match';
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
  readonly __typename: 'MergePreview';
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
  readonly __typename: 'JoinedRelation';
  readonly type: RelationType;
  /** The end that both share. */
  readonly other: Node;
  /** The ids of the relations as they are now. */
  readonly relations: ReadonlyArray<Scalars['ID']['output']>;
  readonly evidenceCount: Scalars['Int']['output'];
  readonly sourceCount: Scalars['Int']['output'];
};

export type Verdict =
  | 'SAME'
  | 'DIFFERENT'
  | 'UNSURE'
  | 'SPLIT'
  | 'RENAME'
  | 'RETYPE'
  | 'REJECT_ENTITY'
  | 'REJECT_EVIDENCE'
  | 'ADD_EVIDENCE'
  | 'ADD_ENTITY'
  | 'NOTE'
  | 'TAG'
  | 'UNDO';

/** What a person decided. It is never changed; another one may take it back. */
export type Judgement = {
  readonly __typename: 'Judgement';
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
  readonly __typename: 'MatchConnection';
  readonly edges: ReadonlyArray<MatchEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type MatchEdge = {
  readonly __typename: 'MatchEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Match;
};

export type JudgementConnection = {
  readonly __typename: 'JudgementConnection';
  readonly edges: ReadonlyArray<JudgementEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type JudgementEdge = {
  readonly __typename: 'JudgementEdge';
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
  readonly __typename: 'IngestFailure';
  readonly path: Scalars['String']['output'];
  readonly reason: Scalars['String']['output'];
};

/** What an ingest did. */
export type IngestResult = {
  readonly __typename: 'IngestResult';
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
  readonly __typename: 'RetractResult';
  /** Ids of the documents that were removed. */
  readonly removed: ReadonlyArray<Scalars['ID']['output']>;
  readonly counts: Counts;
};

export type Mutation = {
  readonly __typename: 'Mutation';
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
  readonly __typename: 'IngestProgress';
  readonly stage: IngestStage;
  /** Documents read so far, and how many there are, where that is known. */
  readonly done: Scalars['Int']['output'];
  readonly total?: Maybe<Scalars['Int']['output']>;
  /** The document in hand. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

export type Subscription = {
  readonly __typename: 'Subscription';
  /** Over server-sent events; begins with the next step of whatever ingest is running or begins. */
  readonly ingestProgress: IngestProgress;
};

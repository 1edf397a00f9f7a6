import type { Kind, Origin, Status } from "../model/ontology.ts";
import type { Verdict } from "./judgements.ts";
import { KINDS, ORIGINS, STATUSES } from "../model/ontology.ts";

/** GraphQL writes enums in upper case; the model has them as its own words. Relation types are the same in both. */
const upper = <T extends string>(values: readonly T[]): Record<string, T> =>
  Object.fromEntries(values.map((value) => [value.toUpperCase(), value]));

/** For each enum of the schema the model's value for each of its names. */
export const enums: { EntityKind: Record<string, Kind>; Origin: Record<string, Origin>; Status: Record<string, Status>; Verdict: Record<string, Verdict> } = {
  EntityKind: upper(KINDS),
  Origin: upper(ORIGINS),
  Status: upper(STATUSES),
  Verdict: {
    SAME: "same", DIFFERENT: "different", UNSURE: "unsure", SPLIT: "split", RENAME: "rename", RETYPE: "retype", REJECT_ENTITY: "rejectEntity",
    REJECT_EVIDENCE: "rejectEvidence", ADD_EVIDENCE: "addEvidence", ADD_ENTITY: "addEntity", NOTE: "note", TAG: "tag", UNDO: "undo",
  },
};

import type { Role, Work } from "./context.ts";

/** Who asks: what they may do, and the address that the request came from. */
export type Asker = {
  readonly role: Role;
  readonly from?: string | undefined;
  /** Aborted when the connection is closed. */
  readonly closed?: AbortSignal | undefined;
};

/** Where it is written who changed the board or took something from it. No text of a document goes there. */
export interface AuditLog {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
}

export const NO_AUDIT: AuditLog = { info: () => undefined };

/** Does it, then writes a line: what was done by whom, or that it failed. */
export async function noted<T>(audit: AuditLog, { role, from }: Asker, did: string, asked: object, work: () => Promise<T>, about: (result: T) => object = () => ({})): Promise<T> {
  const line = (more: object): void => audit.info({ did, role, from, ...asked, ...more }, "audit");
  try {
    const result = await work();
    line(about(result));
    return result;
  } catch (error) {
    line({ failed: true });
    throw error;
  }
}

/** The work, with a line for each piece of it. */
export function audited(work: Work, audit: AuditLog, asker: Asker): Work {
  return {
    ingest: (documents, progress) =>
      noted(audit, asker, "ingest", { handed: documents.length }, () => work.ingest(documents, progress), ({ added, replaced, unchanged, failed }) => ({ added, replaced, unchanged, refused: failed })),
    retract: (documents) => noted(audit, asker, "retract", { documents }, () => work.retract(documents), (removed) => ({ removed })),
    judge: (decision, by) => noted(audit, asker, "judge", { verdict: decision.verdict, who: by.who }, () => work.judge(decision, by), ({ id }) => ({ judgement: id })),
  };
}

import { Neo4jError } from "neo4j-driver";
import { SettingError, UnavailableError } from "../model/errors.ts";

const SCHEMES = ["neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"];

/** The address, when it is one that the driver can use. */
export function readUri(uri: string): string {
  const [, scheme, rest] = /^([a-z0-9+]+):\/\/(.+)$/.exec(uri) ?? [];
  if (!scheme || !rest || !SCHEMES.includes(scheme))
    throw new SettingError(`NEO4J_URI is "${uri}": it must begin with ${SCHEMES.map((s) => `${s}://`).join(", ")} and name a host, for example bolt://127.0.0.1:7687.`);
  return uri;
}

interface Place {
  readonly uri: string;
  readonly user: string;
  readonly database: string;
}

/** The sentence for what went wrong with the server, or null where it is no such thing. */
function sentence({ code, message }: { code: string; message: string }, { uri, user, database }: Place): Error | null {
  if (code === "Neo.ClientError.Security.Forbidden")
    return new SettingError(`The user "${user}" may not do this at Neo4j at ${uri}: it needs to read, write and create indexes and constraints in the database "${database}". (${message})`);
  if (code.startsWith("Neo.ClientError.Security"))
    return new SettingError(`Neo4j at ${uri} refused the user "${user}": check NEO4J_USER and NEO4J_PASSWORD. (${message})`);
  if (code === "Neo.ClientError.Database.DatabaseNotFound")
    return new SettingError(`Neo4j at ${uri} has no database "${database}": set NEO4J_DATABASE to one that it has, usually "neo4j".`);
  if (code.startsWith("Neo.ClientError.Transaction.TransactionTimedOut"))
    return new UnavailableError(`Neo4j at ${uri} took too long over one question and gave up: ask for less, with a smaller depth or limit. (${message})`);
  if (code === "Neo.ClientError.Cluster.NotALeader" || code.endsWith("ReadOnlyDatabase"))
    return new UnavailableError(`Neo4j at ${uri} takes no writes: it follows another server of its cluster, which neo4j:// in NEO4J_URI would find, or its database may only be read. Nothing of this was kept. (${message})`);
  if (/No space left|disk (is )?full/i.test(message))
    return new UnavailableError(`Neo4j at ${uri} could not keep this, for its disk is full: make room there, then try again. (${message})`);
  if (code.startsWith("Neo.ClientError.Schema"))
    return new UnavailableError(`The database "${database}" of Neo4j at ${uri} does not take Corkboard's constraints: give it a database of its own with NEO4J_DATABASE. (${message})`);
  if (/no such fulltext schema index/i.test(message))
    return new UnavailableError(`An index is missing in the database "${database}" of Neo4j at ${uri}: start Corkboard again, which makes it. (${message})`);
  if (code.startsWith("Neo.DatabaseError"))
    return new UnavailableError(`Neo4j at ${uri} failed by itself: look into its log, then try again. (${message})`);
  if (code.startsWith("Neo.TransientError"))
    return new UnavailableError(`Neo4j at ${uri} could not do this now: try again, or look into its log. (${message})`);
  if (/Server responded HTTP|Bolt protocol/.test(message))
    return new SettingError(`What answers at ${uri} is no Neo4j: give NEO4J_URI its Bolt address, usually port 7687. (${message})`);
  if (code === "ServiceUnavailable" || code === "SessionExpired")
    return new UnavailableError(`Neo4j at ${uri} does not answer: start it, or correct NEO4J_URI. (${message})`);
  return null;
}

/** Runs `work`; an error that a person can act on becomes a sentence. */
export async function inWords<T>(place: Place, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SettingError || error instanceof UnavailableError) throw error;
    const { message } = error as Error;
    const code = error instanceof Neo4jError ? error.code : /no answer in/.test(message) ? "ServiceUnavailable" : "";
    throw sentence({ code, message: message.split("\n")[0] ?? "" }, place) ?? error;
  }
}

import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Relations } from "../model/annotation.ts";
import type { Reading } from "../model/reading.ts";
import { findActs } from "./acts.ts";
import { findArrests } from "./arrested.ts";
import { campaigns } from "./campaigns.ts";
import { withContext } from "./described.ts";
import { findMembers } from "./members.ts";
import { findOperationRelations } from "./operations.ts";
import { findPartnerships } from "./partnered.ts";
import { findParts } from "./parts.ts";
import { bySpan } from "../model/span.ts";
import { profiles } from "./people.ts";
import { findPosts } from "./posts.ts";
import { findQuotes } from "./quoted.ts";
import { viewOf } from "./view.ts";

/**
 * What the text says about its names: who is quoted, who was arrested, who worked with whom, who holds which post.
 * Every span lies in the document; nothing is found in noise.
 */
export function relate(reading: Reading, lexicon: Lexicon): Relations {
  const view = viewOf(reading);
  const people = profiles(view);
  const { passages, unnamed } = campaigns(view);
  const arrests = [...findArrests(view, people, passages)].sort(bySpan);
  const acts = findActs(view, passages);
  const inOperations = findOperationRelations(view, passages, arrests, acts);
  return {
    entities: withContext(view, unnamed, passages, inOperations),
    quotes: findQuotes(view, people),
    arrests,
    partnerships: findPartnerships(view, passages, acts),
    relations: [...findPosts(view), ...inOperations, ...findParts(view, lexicon), ...findMembers(view)],
  };
}

import type { Judgement } from "../../server/model/judgement.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { annotationOf, change, entity, evidence, paper } from "./board.ts";

/** An invented county: five papers, of which the second is a copy of the first, and those of whom they tell. */

const raid = "Ann Lee, chief of the Bay Police, said “we were ready” on Monday. Bay Police and the Coast Guard raided a yard in Port Amity. Ann Lee named no one.";

export const papers = {
  raid: paper(raid, { title: "Raid at the yard", publisher: "Amity Daily", authors: ["Jo Park"], published: "2025-03-01", url: "https://amity.example/1" }),
  copy: paper(`${raid} (Wire)`, { title: "Raid at the yard", publisher: "County Wire", published: "2025-03-02" }),
  court: paper("Bo Ström was charged in Port Amity, the Bay Police said. “No comment,” said Bo Ström.", { title: "Charged", publisher: "Amity Daily", published: "2025-04-10" }),
  acquitted: paper("Bo Ström was acquitted in Port Amity.", { title: "Walks free", published: "2025-06-01" }),
  undated: paper("The Coast Guard is part of nothing here. Immigration and deportation are debated 😀 in Östhamn.", { title: "Opinion" }),
};

const { raid: one, copy: two, court: three, acquitted: four, undated: five } = papers;

export const ann = entity("Person", "Ann Lee", [one, two], { sourceCount: 1, aliases: ["Chief Lee", "Lee"] });
export const police = entity("Agency", "Bay Police", [one, two, three], { sourceCount: 2, aliases: ["BPD"] });
export const guard = entity("Agency", "Coast Guard", [one, two, five], { sourceCount: 2 });
export const amity = entity("Place", "Port Amity", [one, two, three, four], { sourceCount: 3 });
export const bo = entity("Person", "Bo Ström", [three, four]);
export const osthamn = entity("Place", "Östhamn", [five]);
export const everyone = [ann, police, guard, amity, bo, osthamn];

const [small, large] = police.id < guard.id ? [police, guard] : [guard, police];

export const facts = {
  works: evidence("WORKS_FOR", ann, police, one, "Ann Lee, chief of the Bay Police", { title: "chief", source: "story" }),
  worksCopy: evidence("WORKS_FOR", ann, police, two, "Ann Lee, chief of the Bay Police", { title: "chief", source: "story" }),
  quote: evidence("QUOTED_IN", ann, one, one, "we were ready", { source: "story", speakerLabel: "chief of the Bay Police" }),
  quoteCopy: evidence("QUOTED_IN", ann, two, two, "we were ready", { source: "story" }),
  partners: evidence("PARTNERED_WITH", small, large, one, "Bay Police and the Coast Guard raided a yard", { source: "story", operation: null }),
  partnersCopy: evidence("PARTNERED_WITH", small, large, two, "Bay Police and the Coast Guard raided a yard", { source: "story" }),
  charged: evidence("ARRESTED_IN", bo, amity, three, "Bo Ström was charged in Port Amity", { status: "charged", count: 1, approximate: false, by: police.id, date: "2025-04-09" }),
  acquitted: evidence("ARRESTED_IN", bo, amity, four, "Bo Ström was acquitted in Port Amity", { status: "acquitted" }),
  denied: evidence("ARRESTED_IN", bo, amity, three, "“No comment,” said Bo Ström", { status: "denied", date: "2026-01-01" }),
  noComment: evidence("QUOTED_IN", bo, three, three, "No comment,"),
};

export const copyGroup = one.id < two.id ? one.id : two.id;

export const wholeCounty = change({
  entities: everyone,
  evidence: Object.values(facts),
  copyGroups: [one, two].map((d) => ({ document: d.id, copyGroup })),
});

export const judgement = (id: string, more: Partial<Judgement> = {}): Judgement => ({
  id, decision: { verdict: "same", a: ann.id, b: bo.id }, who: "J. Park", when: "2025-07-01T10:00:00.000Z", why: "said 'so'", ...more,
});

/** Puts the county into an empty store. */
export async function settle(store: GraphStore): Promise<void> {
  await store.saveDocuments(Object.values(papers).map(annotationOf));
  await store.apply(wholeCounty);
}

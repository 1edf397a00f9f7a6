import { describe, expect, it } from "vitest";
import type { Annotation } from "../../server/model/annotation.ts";
import type { Evidence, ResolvedEntity } from "../../server/model/graph.ts";
import { resolve } from "../../server/resolve/resolve.ts";
import { article } from "./article.ts";

const ICE = { "a:ice": { known: "agency:ice", name: "U.S. Immigration and Customs Enforcement" } };

function named(documents: readonly Annotation[], name: string): ResolvedEntity[] {
  return resolve(documents, []).entities.filter((e) => e.name === name || e.aliases.includes(name));
}

function rows(documents: readonly Annotation[], type: Evidence["type"]): string[] {
  const { entities, evidence } = resolve(documents, []);
  const name = (id: string): string => entities.find((e) => e.id === id)?.name ?? documents.find((d) => d.document.id === id)?.document.name ?? id;
  return evidence.filter((e) => e.type === type).map((e) => `${name(e.from)} → ${name(e.to)}`).sort();
}

describe("entities", () => {
  const one = article("one", "{p:hyde|Patricia H. Hyde} of {a:ice|ICE} spoke. {p:hyde|Hyde} left.", { entities: ICE, published: "2025-03-01" });
  const two = article("two", "{p:hyde|Patricia Hyde} came. {a:ice|Immigration and Customs Enforcement} did not.", { entities: ICE, published: "2025-03-04" });

  it("a person is one node across documents, by the fullest name", () => {
    expect(named([one, two], "Patricia Hyde")).toMatchObject([{ name: "Patricia H. Hyde", aliases: ["Hyde", "Patricia Hyde"], mentionCount: 3, documentCount: 2, sourceCount: 2, firstSeen: "2025-03-01", lastSeen: "2025-03-04" }]);
  });

  it("what the lexicon knows is one node in all its spellings", () => {
    expect(named([one, two], "ICE").map((e) => e.aliases)).toEqual([["ICE", "Immigration and Customs Enforcement"]]);
  });

  it("an entity's id is its smallest anchor, and every offset points at its text", () => {
    for (const e of resolve([one, two], []).entities) {
      const anchors = e.mentions.map((m) => `${m.document}-${m.offsets[0]}-${m.offsets[1]}`);
      expect(anchors[0]).toBe(e.id);
    }
  });

  it("a bare surname never crosses documents", () => {
    const three = article("three", "{p:hyde|Hyde} said nothing.");
    expect(named([one, three], "Hyde")).toHaveLength(2);
  });
});

describe("evidence", () => {
  it("an arrest joins the person to the operation and each place, and to the document when there is neither", () => {
    const raid = article("raid", "{p:ann|Ann Lee} was held in {l:ely|Ely} and {l:rye|Rye} in {x:dawn|Operation Dawn}. {p:bo|Bo Dow} was arrested.", {
      arrests: [{ who: "p:ann", operation: "x:dawn", places: ["l:ely", "l:rye"], at: "was held" }, { who: "p:bo", at: "was arrested" }],
    });
    expect(rows([raid], "ARRESTED_IN")).toEqual(["Ann Lee → Ely", "Ann Lee → Operation Dawn", "Ann Lee → Rye", "Bo Dow → raid"]);
  });

  it("who is sought, or denied to be arrested, is not arrested", () => {
    const hunt = article("hunt", "{p:ann|Ann Lee} is sought in {l:ely|Ely}.", { arrests: [{ who: "p:ann", places: ["l:ely"], status: "sought" }, { who: "p:ann", places: ["l:ely"], status: "denied" }] });
    expect(rows([hunt], "ARRESTED_IN")).toEqual([]);
  });

  it("an unnamed speaker stands for the body spoken for, else is an unnamed person, one for each label", () => {
    const talk = article("talk", "<<a spokesman for ICE|We went in.>> said a spokesman for {a:ice|ICE}. <<a neighbour|They ran.>> said a neighbour. <<a neighbour|Fast.>>", {
      entities: ICE,
      spokenFor: { "a spokesman for ICE": "a:ice" },
    });
    expect(rows([talk], "QUOTED_IN")).toEqual(["U.S. Immigration and Customs Enforcement → talk", "a neighbour → talk", "a neighbour → talk"]);
    expect(resolve([talk], []).entities.filter((e) => !e.named)).toMatchObject([{ name: "a neighbour", kind: "Person" }]);
  });

  it("each telling of an unnamed group has its own node, but for the same count in the same operation", () => {
    const claims = { arrests: [{ description: "12 people", count: 12, operation: "x:dawn", at: "12 people" }, { description: "3 men", count: 3, at: "3 men" }] };
    const a = article("a", "{x:dawn|Operation Dawn} netted 12 people. Also 3 men.", claims);
    const b = article("b", "In {x:dawn|Operation Dawn} 12 people were held, as were 3 men.", claims);
    const groups = resolve([a, b], []).entities.filter((e) => e.kind === "Person");
    expect(groups.map((e) => [e.name, e.count, e.documentCount]).sort()).toEqual([["12 people", 12, 2], ["3 men", 3, 1], ["3 men", 3, 1]]);
  });

  it("a partnership has the smaller id first, whoever is told of first", () => {
    const join = article("join", "{a:b|Borough Police} and {a:c|Customs}", { partnerships: [{ a: "a:b", b: "a:c" }, { a: "a:c", b: "a:b", at: "and" }] });
    const { evidence } = resolve([join], []);
    expect(evidence.map((e) => e.from < e.to)).toEqual([true, true]);
  });

  it("the quote is the passage's own text", () => {
    const talk = article("talk", "Then {p:ann|Ann Lee} said: <<p:ann|I was there.>>");
    expect(resolve([talk], []).evidence.map((e) => e.quote)).toEqual(["I was there."]);
  });
});

describe("sources", () => {
  const said = "We will keep going until the last of them is safely off our streets";
  const own = article("own", `{p:ann|Ann Lee} said: <<p:ann|${said}.>> Later that week she sent word again. <<p:ann|And it worked.>> {p:ann|Lee} said.`);
  const echo = article("echo", `Elsewhere, <<p:ann|${said.toUpperCase()}!>> was heard from {p:ann|Ann Lee}.`);
  const other = article("other", "{p:ann|Ann Lee} lives by the sea.");

  it("the same quotation in two documents is one source", () => {
    const quoted = resolve([own, echo], []).evidence.filter((e) => e.type === "QUOTED_IN");
    expect(quoted).toHaveLength(3);
    expect(new Set(quoted.map((e) => e.source)).size).toBe(1);
  });

  it("who is only quoted with it gains no source by it", () => {
    expect(named([own, echo], "Ann Lee")).toMatchObject([{ documentCount: 2, sourceCount: 1 }]);
    expect(named([own, echo, other], "Ann Lee")).toMatchObject([{ documentCount: 3, sourceCount: 2 }]);
  });
});

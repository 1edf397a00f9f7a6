import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Someone } from "../../server/export/context.ts";
import { FORMATS } from "../../server/export/formats.ts";
import { privateForms, publicForms } from "../../server/export/redact/forms.ts";
import { hiderOf } from "../../server/export/redact/hider.ts";
import { DEFAULT_POLICY, parsePolicy } from "../../server/export/redact/policy.ts";
import { redact } from "../../server/export/redact/redact.ts";
import { singlesOut } from "../../server/export/redact/singled.ts";
import { standingOf } from "../../server/export/redact/called.ts";
import { ruleFor } from "../../server/export/redact/who.ts";
import { unzipSync } from "fflate";
import { gathered } from "../../server/model/query.ts";
import { contextFor, entity, evidence, harbour, paper, relation, subgraph } from "./board.ts";
import { bytesOf } from "./read.ts";

const doc = paper("A day in Amity");
const police = entity("Agency", "Amity Police");
const bakery = entity("Organization", "Quay Bakery");

/** Somebody with one piece of evidence of a type, a post, a quote. */
function someone(name: string, facts: readonly { type?: "WORKS_FOR" | "ARRESTED_IN" | "MEMBER_OF" | "QUOTED_IN"; to?: { id: string }; title?: string; quote?: string; label?: string }[]): Someone {
  const who = entity("Person", name, { aliases: [name.split(" ").at(-1) ?? ""] });
  const own = facts.map(({ type = "WORKS_FOR", to = police, title, quote = "words", label }) => evidence(type, who, to, doc, quote, { title: title ?? null, speakerLabel: label ?? null }));
  return { entity: who, evidence: own, agencies: new Set([police.id]), documents: new Set([doc.id]), called: [] };
}

describe("who is withheld", () => {
  test.each([
    ["a chief of police stays", someone("Ann Lidgate", [{ title: "chief" }]), null],
    ["a mayor stays, arrested or not", someone("Ola Finch", [{ title: "mayor", to: bakery }, { type: "ARRESTED_IN" }]), null],
    ["who is called by office stays", someone("Ola Finch", [{ type: "QUOTED_IN", quote: "so Gov. Ola Finch said" }]), null],
    ["a spokesperson of anybody stays", someone("Ida Crane", [{ title: "spokeswoman", to: bakery }]), null],
    ["who leads a company stays", someone("Ida Crane", [{ title: "chief executive", to: bakery }]), null],
    ["a baker has no public post", someone("Ida Crane", [{ title: "baker", to: bakery }]), "no public post"],
    ["a former mayor has none any more", someone("Ida Crane", [{ title: "former mayor" }]), "no public post"],
    ["an officer who is arrested is somebody arrested", someone("Max Reed", [{ title: "officer" }, { type: "ARRESTED_IN" }]), "arrested"],
    ["who is said to belong to a gang is accused", someone("Max Reed", [{ type: "MEMBER_OF", to: bakery }]), "accused"],
    ["a child is a minor, whatever the post", someone("Tim Reed", [{ title: "mayor", quote: "Tim Reed, 15, mayor for a day" }]), "minor"],
    ["whom nothing is known of is private", someone("Max Reed", []), "no public post"],
  ])("%s", (_, who, rule) => {
    expect(ruleFor(who, DEFAULT_POLICY)).toBe(rule);
  });

  test("the policy wins over every rule", () => {
    const [mayor, baker] = [someone("Ola Finch", [{ title: "mayor" }]), someone("Ida Crane", [])];
    expect(ruleFor(mayor, { ...DEFAULT_POLICY, private: ["Ola Finch"] })).toBe("policy");
    expect(ruleFor(baker, { ...DEFAULT_POLICY, public: [baker.entity.id] })).toBeNull();
    expect(ruleFor(someone("Ida Crane", [{ title: "harbour reeve" }]), { ...DEFAULT_POLICY, offices: ["reeve"] })).toBeNull();
  });
});

describe("how somebody is called", () => {
  test.each([
    ["said Gov. ", " on Monday", "office"], ["Amity Mayor ", "", "office"], ["the district attorney, ", "", null], ["District Attorney ", "", "office"], ["her attorney ", "", null],
    ["Special Agent in Charge ", "", "rank"], ["Det. Sgt. ", "", "rank"], ["former Mayor ", "", null], ["", ", the harbour commissioner,", "office"], ["", ", mayor of Port Amity", "office"],
    ["", ", the brother of the mayor", null], ["", ", the mayor's brother,", null], ["", ", who attacked the mayor", null], ["He thanked the governor. ", " was held", null], ["the mayor, ", " and", null], ["", ", 34, told an officer", null],
  ])("%j and %j: %s", (before, after, standing) => {
    expect(standingOf({ before, name: "Ann Lidgate", after })).toBe(standing);
  });
});

describe("a withheld name", () => {
  const { hide } = hiderOf([...privateForms(["Bo Erik Strömvik", "O’Dell"], "Person A"), ...privateForms(["Ike Young"], "Person B"), ...publicForms(["Strömvik Street", "Erik Marsh", "the Bo Strömvik Trust"]), ...publicForms(["Strömvik & Sons", "Sarah Lee Bakery"], true)], true);
  test.each([
    ["Bo Erik Strömvik left", "Person A left"],
    ["Bo Strömvik’s boat", "Person A’s boat"],
    ["STRÖMVIK TALKS", "Person A TALKS"],
    ["mr stromvik", "mr Person A"],
    ["Young people are young", "Person B people are young"],
    ["Stromvik, Bo", "Person A"],
    ["Bo\u00a0\u202eStrömvik", "Person A"],
    ["Bo\u0301\u200b Strömvik", "Person A"],
    ["/2031/bo-stromvik-arrested", "/2031/Person A-arrested"],
    ["mail bostromvik at sea", "mail Person A at sea"],
    ["O'Dell and ODELL", "Person A and Person A"],
    ["on Strömvik Street with Erik Marsh", "on Strömvik Street with Erik Marsh"],
    ["the Bo Strömvik Trust", "the Person A Trust"],
    ["Strömvik & Sons", "Person A & Sons"],
    ["the Sarah Lee Bakery", "the Sarah Lee Bakery"],
    ["Strömviken is a bay", "Person A is a bay"],
    ["the Strömviks and a Strömvikian", "the Person A and a Person A"],
    ["Stroemvik, STRO\u0308MVIK, Ｓｔｒöｍｖｉｋ", "Person A, Person A, Person A"],
    ["Ström-\nvik, Strö\u00adm\u00advik, S t r ö m v i k", "Person A, Person A, Person A"],
    ["B. E. S. was there", "Person A. was there"],
    ["Str%C3%B6mvik, Str%25C3%25B6mvik, Str%F6mvik", "Person A, Person A, Person A"],
    ["Str&ouml;mvik &amp; Str&#246;mvik &#x53;tr&#xF6;mvik", "Person A & Person A Person A"],
    ["Str\\u00f6mvik, Str\\xf6mvik, Str=C3=B6mvik", "Person A, Person A, Person A"],
    ["stromvik_bo.jpg and bo.stromvik@mail.example", "Person A.jpg and Person A@mail.example"],
    ["100%, R&D and \\n stay as they are", "100%, R&D and \\n stay as they are"],
    ["then Sarah Quillfeather spoke", "then [name withheld] spoke"],
  ])("%j becomes %j", (text, shown) => {
    expect(hide(text)).toBe(shown);
  });
});

test("no text in which a name is put keeps any of its forms", () => {
  const word = fc.stringMatching(/^[A-ZÅÖÉ][a-zåöéüñ]{3,9}$/).filter((each) => !/^(person|withheld|name)$/i.test(each));
  fc.assert(fc.property(fc.array(word, { minLength: 2, maxLength: 4 }), fc.string({ unit: "grapheme" }), fc.constantFrom(" ", "-", "_", ", ", "\u00a0", "\n"), (parts, around, gap) => {
    const { hide } = hiderOf(privateForms([parts.join(" ")], "Person A"), false);
    const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const hidden = plain(hide(`${around} ${parts.join(gap)} ${around} ${parts.toReversed().join(gap)} ${parts.at(-1)}’s`));
    for (const part of parts.slice(1)) expect(hidden).not.toContain(` ${plain(part)} `);
    expect(hidden).not.toContain(plain(parts.join(gap)));
    expect(hidden).not.toContain(`${plain(parts.at(-1) ?? "")}’s`);
  }));
});

test.each([
  ["the 34-year-old of Elm Street", true],
  ["Reed, 15, a pupil at Gull High School", true],
  ["a house at 14 Old Mill Road", true],
  ["the 34-year-old was freed", false],
  ["a march on Elm Street", false],
])("%j singles somebody out: %s", (text, does) => {
  expect(singlesOut(text)).toBe(does);
});

describe("a policy file", () => {
  test("is read", () => {
    expect(parsePolicy('{"public": ["Ann"], "unknownNames": false}', "p.json")).toEqual({ ...DEFAULT_POLICY, public: ["Ann"], unknownNames: false });
  });
  test.each([["[]", "object"], ['{"pubic": []}', '"pubic"'], ['{"words": [1]}', '"words"'], ["{", "JSON"]])("%j is refused by name", (text, named) => {
    expect(() => parsePolicy(text, "p.json")).toThrow(named);
  });
});

/** Everybody withheld, by every name, with what would lead to them. */
function world() {
  const { subgraph: graph, context, people, by } = harbour();
  const tale = paper("Bo Strömvik of Elm Street in court", { name: "bo-stromvik.txt", publisher: "Amity Courier", published: "2031-07-01", url: "https://courier.example/2031/bo-stromvik-in-court" });
  const girl = entity("Person", "Mia Thornquist", { aliases: ["Mia", "Thornquist"] });
  const man = entity("Person", "a 41-year-old man from 9 Old Mill Road", { named: false });
  const police = by.police ?? tale;
  const house = entity("Place", "9 Old Mill Road");
  const more = [
    relation(evidence("QUOTED_IN", police, tale, tale, "Mr. Strömvik hit Mia Thornquist, 15, outside Gull High School", { speakerLabel: "a friend of Bo Strömvik" })),
    relation(evidence("ARRESTED_IN", man, tale, tale, "a 41-year-old man from 9 Old Mill Road was held", { status: "detained", title: "clerk to Thornquist" })),
    relation(evidence("TOOK_PLACE_IN", by.net ?? tale, house, tale, "near the sea")),
    relation(evidence("ARRESTED_IN", girl, tale, tale, "nobody but Thornquist was there", { status: "released" })),
  ];
  const all = subgraph([...graph.nodes, tale, girl, man, house], [...graph.edges, ...more]);
  return {
    all, context: contextFor(all, [...context.documents.values()]),
    people: [...people, ...[girl, man].map((who) => ({ entity: who, evidence: more.flatMap((r) => r.evidence).filter((e) => e.from === who.id), agencies: new Set<string>(), documents: new Set([tale.id]), called: [] }))],
    withheld: [
      "Strömvik", "strömvik", "Stromvik", "stromvik", "Bo Str", "Thornquist", "Mia ", "Mia,", "Old Mill Road", "41-year-old", "Elm Street, was", "deckhand", "Gull High School", "was acquitted",
      ...all.nodes.map((n) => n.id), "courier.example", "bo-stromvik", "raid.txt", tale.id,
    ],
  };
}

/** Every byte, the files of a zip and their names included, in both readings of a JSON escape. */
function everything(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString("utf8");
  const files = bytes[0] === 0x50 && bytes[1] === 0x4b ? Object.entries(unzipSync(bytes)).map(([name, inner]) => `${name}\n${everything(inner)}`).join("\n") : "";
  const all = `${text}\n${files}`;
  return `${all}\n${all.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))}`;
}

describe("redaction before the writers", () => {
  test.each(Object.keys(FORMATS))("leaves nothing withheld in %s", async (format) => {
    const { all, context, people, withheld } = world();
    const plain = everything(await bytesOf(format, all, context));
    const { subgraph: redacted, context: told } = await redact(all, context, people, DEFAULT_POLICY);
    const found = everything(await bytesOf(format, redacted, told));
    expect(withheld.filter((text) => found.includes(text))).toEqual([]);
    if (format !== "png") {
      expect(withheld.filter((text) => plain.includes(text)).length, "the same search finds them without redaction").toBeGreaterThan(5);
      expect(found).toContain("Person A");
      expect(found, "public officials stay").toContain("Ann Lidgate");
    }
  });

  test("credits who signs an article, unless it is somebody withheld", async () => {
    const { subgraph: graph, context, people } = harbour();
    const documents = new Map([...context.documents].map(([id, document]) => [id, { ...document, authors: ["Sarah Quillfeather", "Bo Strömvik"] }]));
    const { context: told } = await redact(graph, { ...context, documents }, people, DEFAULT_POLICY);
    for (const { authors } of told.documents.values()) expect(authors).toEqual(["Sarah Quillfeather", "Person A"]);
  });

  test("keeps every node and edge, sorted, under numbers of this export", async () => {
    const { all, context, people } = world();
    const { subgraph: redacted, log } = await redact(all, context, people, DEFAULT_POLICY);
    const [nodes, edges] = [await gathered(redacted.nodes), await gathered(redacted.edges)];
    expect([nodes.length, edges.length]).toEqual([all.nodes.length, all.edges.length]);
    expect(nodes.map((n) => n.id)).toEqual(nodes.map((n) => n.id).sort());
    expect(edges.map((e) => e.id)).toEqual(edges.map((e) => e.id).sort());
    for (const edge of edges) expect(nodes.map((n) => n.id)).toEqual(expect.arrayContaining([edge.from, edge.to]));
    expect(log.people.map(({ name, rule }) => [name, rule]).sort()).toEqual([["Bo Strömvik", "arrested"], ["Mia Thornquist", "arrested"], ["a 41-year-old man from 9 Old Mill Road", "singled out"]].sort());
    expect(log.passages.length).toBe(7);
    expect(log.texts.map(({ text, became }) => [text, became])).toEqual([["Bo Strömvik of Elm Street in court", expect.stringMatching(/^Person [A-C] of Elm Street in court$/)], ["9 Old Mill Road", "[withheld]"]]);
  });
});

import { beforeAll, describe, expect, test } from "vitest";
import type { Kind } from "../../server/model/ontology.ts";
import type { Seen } from "./read.ts";
import { called, quotedIn, readSeeds, related } from "./read.ts";
import { haveReports, isInvented, labels, outside, quotations, reports, runs, samples, visible, words } from "./texts.ts";

/** The longest run of words that a sample may share with a published report, quotations apart, is one shorter. */
const RUN = 8;

const factual = samples.filter((sample) => !isInvented(sample));
let seen: Seen;
beforeAll(async () => {
  seen = await readSeeds();
});

describe("the sample documents", () => {
  test("are twelve about real events and three about an invented county", () => {
    expect([factual.length, samples.length - factual.length]).toEqual([12, 3]);
  });

  test.each(samples)("$name says in its first line that it is a sample", (sample) => {
    expect(sample.text.split("\n")[0]).toMatch(isInvented(sample) ? /invented sample written for Corkboard.*do not exist/ : /sample written for Corkboard.* (?:issued|published|received) it\b/i);
  });

  test("are all read, each with a date, a publisher of our own and a title that is not the first line", () => {
    expect(seen.failed).toEqual([]);
    expect(seen.annotations).toHaveLength(samples.length);
    for (const { document } of seen.annotations) {
      expect(document.published, document.name).toMatch(/^2025-\d\d-\d\d$/);
      expect(document.publisher, document.name).toMatch(/^Corkboard Sample /);
      expect(document.title, document.name).not.toMatch(/sample|Corkboard/i);
    }
  });

  test("keep what is said of the sample, and a page's furniture, out of the board", () => {
    const names = seen.entities.map(({ name }) => name);
    expect(names.filter((name) => /corkboard|newsletter|weather|harbor ferries/i.test(name))).toEqual([]);
  });
});

describe.skipIf(!haveReports)("beside the published reports (needs ../shared/seeds and ../shared/gold)", () => {
  test.each(factual)("$name shares no run of eight words with them outside quotations", (sample) => {
    const theirs = new Set(reports().flatMap(({ text }) => runs(text, RUN)));
    expect(outside(visible(sample)).flatMap((part) => runs(part, RUN)).filter((run) => theirs.has(run))).toEqual([]);
  });

  test.each(factual)("every quotation of $name was really said", (sample) => {
    const said = labels().quotes.map(({ text }) => ` ${words(text).join(" ")} `);
    const ours = quotations(visible(sample));
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.filter((quote) => !said.some((text) => text.includes(` ${words(quote).join(" ")} `)))).toEqual([]);
  });

  test("and by the speaker to whom it is credited", () => {
    const { quotes } = labels();
    const wrong: string[] = [];
    for (const { document, entities, quotes: ours } of seen.annotations.filter(({ document }) => !isInvented(document))) {
      for (const { text, speaker } of ours) {
        const by = entities.find((e) => e.id === speaker && e.kind === "Person" && e.named)?.name;
        const surname = by?.split(" ").at(-1) ?? "";
        const fits = quotes.some((q) => q.speaker?.endsWith(surname) && words(q.text).join(" ").includes(words(text).join(" ")));
        if (by && !fits) wrong.push(`${document.name}: ${by}: ${text}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("nobody whom they name as arrested is named", () => {
    const surnames = labels().arrested.flatMap((name) => name.split(" ").slice(1));
    expect(surnames.length).toBeGreaterThan(0);
    for (const { name, text } of factual) expect(surnames.filter((surname) => new RegExp(`\\b${surname}\\b`).test(text)), name).toEqual([]);
  });
});

describe("the board that they make", () => {
  test("holds more than thirty entities with a name, most of them with a relation beyond a mention", () => {
    const named = seen.entities.filter((e) => e.named);
    const bound = new Set(seen.evidence.filter((e) => e.type !== "MENTIONED_IN").flatMap((e) => [e.from, e.to]));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((e) => bound.has(e.id)).length / named.length).toBeGreaterThan(0.7);
  });

  test("names nobody as arrested in the real events", () => {
    const named = seen.annotations.filter(({ document }) => !isInvented(document)).flatMap(({ document, entities, arrests }) =>
      arrests.flatMap(({ who, description }) => (entities.some((e) => e.id === who && e.named) ? [`${document.name}: ${description}`] : [])),
    );
    expect(named).toEqual([]);
  });

  test.each([
    ["Tom Homan", 7],
    ["Michelle Wu", 5],
    ["Maura Healey", 7],
    ["Patricia H. Hyde", 6],
    ["Todd Lyons", 4],
    ["Jodi Cohen", 3],
    ["Logan Trupiano", 3],
    ["Jon Fetherston", 2],
    ["Lorna Whitcombe", 3],
    ["Miriam Castellane", 3],
  ])("%s is one person, quoted in %i documents or more", (person, documents) => {
    expect(called(seen, "Person", person)).toHaveLength(1);
    expect(quotedIn(seen, person).length).toBeGreaterThanOrEqual(documents);
  });

  test.each([
    ["Operation", "Operation Patriot", 5],
    ["Operation", "Operation Tidal Wave", 4],
    ["Operation", "Operation Slack Tide", 3],
    ["Agency", "ICE", 11],
    ["Agency", "Tamarack County Sheriff’s Office", 3],
    ["Gang", "Trinitarios", 9],
    ["Gang", "Quarry Street Kings", 3],
    ["Place", "Massachusetts", 10],
  ] as const)("the %s %s is one, told of in %i documents or more", (kind, name, documents) => {
    const found = called(seen, kind, name);
    expect(found).toHaveLength(1);
    expect(found[0]?.documentCount).toBeGreaterThanOrEqual(documents);
  });

  const ICE = "U.S. Immigration and Customs Enforcement";
  test.each([
    [ICE, "FBI"],
    [ICE, "DEA"],
    [ICE, "ATF"],
    [ICE, "CBP"],
    [ICE, "U.S. Marshals Service"],
    [ICE, "Diplomatic Security Service"],
    [ICE, "U.S. Coast Guard"],
    ["Tamarack County Sheriff’s Office", "Port Ellery Police Department"],
    ["Tamarack County Sheriff’s Office", "Tamarack County Drug Task Force"],
  ])("%s partnered with %s", (a, b) => {
    expect(related(seen, "PARTNERED_WITH", called(seen, "Agency", a), called(seen, "Agency", b))).toBe(true);
  });

  test.each([
    ["Operation Patriot", "MS-13"],
    ["Operation Patriot", "Tren de Aragua"],
    ["Operation Patriot", "Trinitarios"],
    ["Operation Patriot", "18th Street"],
    ["Operation Slack Tide", "Quarry Street Kings"],
    ["Operation Low Water", "Quarry Street Kings"],
    ["Operation Low Water", "Lower Basin Boys"],
  ])("%s targeted %s", (operation, gang) => {
    expect(related(seen, "TARGETED", called(seen, "Operation", operation), called(seen, "Gang", gang))).toBe(true);
  });

  test("MS-13 was targeted by two operations", () => {
    const gang = called(seen, "Gang", "MS-13").map(({ id }) => id);
    const by = new Set(seen.evidence.filter((e) => e.type === "TARGETED" && gang.includes(e.to)).map((e) => seen.entities.find(({ id }) => id === e.from)?.named));
    expect([...by].sort()).toEqual([false, true]);
  });

  const figures: readonly (readonly [number, Kind, string])[] = [
    [370, "Place", "Boston"],
    [400, "Place", "Massachusetts"],
    [1461, "Operation", "Operation Patriot"],
    [1461, "Place", "Massachusetts"],
    [1500, "Operation", "Operation Patriot"],
    [1120, "Operation", "Operation Tidal Wave"],
    [40, "Place", "Nantucket"],
    [19, "Operation", "Operation Slack Tide"],
  ];
  test.each(figures)("%i people were arrested in the %s %s", (count, kind, name) => {
    const ids = called(seen, kind, name).map(({ id }) => id);
    expect(seen.evidence.some((e) => e.type === "ARRESTED_IN" && e.count === count && ids.includes(e.to))).toBe(true);
  });

  test.each([
    ["Dale Pruett", "convicted"],
    ["Curtis Amblin", "convicted"],
    ["Renee Stockard", "acquitted"],
  ])("the case of %s ends: %s", (person, status) => {
    const ids = called(seen, "Person", person).map(({ id }) => id);
    expect(seen.evidence.filter((e) => e.type === "ARRESTED_IN" && ids.includes(e.from)).map((e) => e.status)).toContain(status);
  });

  test("folds the two pairs of copies", () => {
    expect(seen.copies).toEqual([
      ["invented-county-wire-copy.txt", "invented-county-wire.txt"],
      ["march-wire-local-edition.txt", "march-wire.txt"],
    ]);
  });
});

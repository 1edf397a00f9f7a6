import { describe, expect, it } from "vitest";
import { extract } from "../../server/extract.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import { toDocument } from "../../server/read/document.ts";
import { bodyKey } from "../../server/resolve/bodyName.ts";
import { givenFits } from "../../server/resolve/nicknames.ts";
import { personKey, personName } from "../../server/resolve/personName.ts";
import { resolve } from "../../server/resolve/resolve.ts";

describe("given names", () => {
  it.each([["pat", "patricia"], ["pat", "patrick"], ["kate", "catherine"], ["ed", "edwin"], ["mohammed", "muhammad"], ["sergei", "sergey"], ["kseniia", "ksenia"], ["philipp", "filip"]])("%s may be %s", (a, b) => {
    expect(givenFits(a, b)).toBe(true);
  });

  it.each([["patrick", "patricia"], ["edward", "edwin"], ["samuel", "samantha"], ["maria", "mario"], ["dan", "jan"], ["ana", "anita"]])("%s is not %s", (a, b) => {
    expect(givenFits(a, b)).toBe(false);
  });

  it.each([["Mohammed Al-Rashid", "Muhammad al Rasheed"], ["Tom Quill", "Thomas D. Quill"], ["J. T. Dupont", "J.T. Dupont"], ["María Peña-Ruiz", "Maria Pena Ruiz"]])("%s and %s are looked at side by side", (a, b) => {
    expect(personKey(personName(a))).toBe(personKey(personName(b)));
  });
});

describe("names of bodies", () => {
  it.each([
    ["Ohio State Police", "State Police"],
    ["Florida Department of Corrections", "Department of Corrections"],
    ["U.S. Attorney's Office for the District of Vermont", "U.S. Attorney's Office"],
    ["Rye County District Attorney's Office", "Rye District Attorney's Office"],
    ["Ely Police", "Ely Police Department"],
  ])("%s is found by %s", (a, b) => {
    expect(bodyKey(a)).toBe(bodyKey(b));
  });

  it.each([
    ["California Department of Justice", "Department of Justice"],
    ["U.S. Attorney's Office for the Southern District of New York", "U.S. Attorney's Office for the Eastern District of New York"],
    ["Texas Supreme Court", "U.S. Supreme Court"],
  ])("%s is not %s", (a, b) => {
    expect(bodyKey(a)).not.toBe(bodyKey(b));
  });
});

const lexicon = readLexicon();
const entitiesOf = (...texts: readonly string[]) => resolve(texts.map((text, i) => extract(toDocument({ name: `${i}`, source: `${i}`, text: `${text}\n` }), lexicon)), []).entities;
const people = (...texts: readonly string[]) => entitiesOf(...texts).filter((e) => e.kind === "Person" && e.named).map(({ name, documentCount }) => `${name} in ${documentCount}`).sort();

describe("an office says who is meant by a surname", () => {
  it.each([
    ["of a nation", ["President Ann Vane signed it on Monday.", "President Vane will speak on Friday."], ["Ann Vane in 2"]],
    ["of a nation, without a first name anywhere", ["President Vane signed it on Monday.", "President Vane will speak on Friday."], ["Vane in 2"]],
    ["of a state, in that state", ["Gov. Ann Vane of Ohio signed it on Monday.", "Gov. Vane spoke in Columbus, Ohio, on Friday."], ["Ann Vane in 2"]],
    ["not of another state", ["Gov. Ann Vane of Ohio signed it on Monday.", "Gov. Vane spoke in Boise, Idaho, on Friday."], ["Ann Vane in 1", "Vane in 1"]],
    ["not of a club", ["President Ann Vane signed it on Monday.", "Ely Rotary Club President Vane spoke on Friday."], ["Ann Vane in 1", "Vane in 1"]],
    ["not where two have held it", ["President Ann Vane signed it on Monday.", "President Otto Vane signed it on Monday.", "President Vane will speak on Friday."], ["Ann Vane in 1", "Otto Vane in 1", "Vane in 1"]],
    ["not without one", ["President Ann Vane signed it on Monday.", "Critics of Vane spoke on Friday."], ["Ann Vane in 1"]],
  ])("%s", (_, texts, expected) => {
    expect(people(...texts)).toEqual(expected);
  });
});

describe("offices of one agency in one town", () => {
  it("are one under every name, and another agency's are not", () => {
    const names = ["ICE Boston", "ICE ERO Boston", "ERO Boston", "Enforcement and Removal Operations Boston", "HSI Boston", "ERO Denver", "FBI Boston"];
    const found = entitiesOf(...names.map((name) => `Officers of ${name} arrested a man on Monday, ${name} said.`)).filter((e) => e.kind === "Agency" && e.named);
    expect(found.map((e) => [e.documentCount, [e.name, ...e.aliases].filter((n) => names.includes(n)).sort()]).sort()).toEqual([
      [1, ["ERO Denver"]],
      [1, ["FBI Boston"]],
      [1, ["HSI Boston"]],
      [4, ["ERO Boston", "Enforcement and Removal Operations Boston", "ICE Boston", "ICE ERO Boston"]],
    ]);
  });
});

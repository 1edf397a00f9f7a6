import { describe, expect, it } from "vitest";
import { mentions } from "./read.ts";

/** One way in which a text tells an organization a row: a sentence of our own and the mentions in it, in order. */
const FACTS: Record<string, [sentence: string, found: string[]][]> = {
  "by its head word, of every class": [
    ["The Wexley Credit Union sued Dorrit & Lamb LLP.", ["Organization:Wexley Credit Union", "Organization:Dorrit & Lamb LLP"]],
    ["Pupils of Ashdene Primary School met at Hollow Lane Library.", ["Organization:Ashdene Primary School", "Organization:Hollow Lane Library"]],
    ["The Assam Students’ Front and Hauser’s Market closed.", ["Organization:Assam Students’ Front", "Organization:Hauser’s Market"]],
    ["The Fellowship of Riverine Choirs and the Alliance for the Betterment of Estuaries agreed.", ["Organization:Fellowship of Riverine Choirs", "Organization:Alliance for the Betterment of Estuaries"]],
    ["The Association of Tellers in Singapore agreed.", ["Organization:Association of Tellers in Singapore"]],
    ["The Press Guild of Uganda agreed.", ["Organization:Press Guild of Uganda"]],
    ["Loyal Order Brewing is hiring.", ["Organization:Loyal Order Brewing"]],
    ["She owned Green Hollow Home Care, LLC, which had two offices.", ["Organization:Green Hollow Home Care, LLC"]],
    ["He left Tarn Skerry Seafoods for El Molino Auto Sales.", ["Organization:Tarn Skerry Seafoods", "Organization:El Molino Auto Sales"]],
    ["The Northern Fishermen’s Federation met at St. Agnes of Turin Parish.", ["Organization:Northern Fishermen’s Federation", "Organization:St. Agnes of Turin Parish"]],
  ],
  "by what the text says that it is": [
    ["Maumee Light, a church-backed coalition, paid the fines.", ["Organization:Maumee Light"]],
    ["She went on to found Lanterns for the Missing, a nonprofit.", ["Organization:Lanterns for the Missing"]],
    ["He works for the charity Ravenhope.", ["Organization:Ravenhope"]],
    ["He runs the drug service Ravenhope.", ["Organization:Ravenhope"]],
    ["Brightwell (Nasdaq: BRTW) bought it.", ["Organization:Brightwell", "Organization:Nasdaq"]],
    ["Quorvane is a retailer that sells shoes.", ["Organization:Quorvane"]],
    ["The Ashdown Conservancy Line (ACL) was founded in 1990.", ["Organization:Ashdown Conservancy Line", "Organization:ACL"]],
    ["Mothers Against Knife Crime marched.", ["Organization:Mothers Against Knife Crime"]],
    ["Ada Quill, a charity worker, left.", ["Person:Ada Quill"]],
    ["Ada Quill, a developer, left.", ["Person:Ada Quill"]],
  ],
  "by what belongs to it or what it does": [
    ["Yesterday Vendrell shares fell.", ["Organization:Vendrell"]],
    ["Zorvane said it had hired replacements.", ["Organization:Zorvane"]],
    ["Analysts said that MultiPlan and OceanBank had gained.", ["Organization:MultiPlan", "Organization:OceanBank"]],
    ["Sacred Heart cancelled its fair.", ["Organization:Sacred Heart"]],
    ["She joined Vendrell in May.", ["Organization:Vendrell"]],
    ["The NZRQ said that it would wait.", ["Organization:NZRQ"]],
    ["The CCTV was off. The DNA was his.", []],
    ["Nobody wants it. What is it? Twelve were made.", []],
    ["The Commonwealth does not agree.", []],
  ],
  "by a post in it": [
    ["A spokeswoman for Rowanlea said so.", ["Organization:Rowanlea"]],
    ["A spokesman for Ada Quill said so.", ["Person:Ada Quill"]],
    ["His solicitor, Gwenllian Ifans of Penhallow Reid, agreed.", ["Person:Gwenllian Ifans", "Organization:Penhallow Reid"]],
    ["Port Director Ada Quill left.", ["Person:Ada Quill"]],
    ["Acting Chief Patrol Agent Ada Quill left.", ["Person:Ada Quill"]],
    ["Gwen Pryce, president of USW Local 2207, left.", ["Person:Gwen Pryce", "Organization:USW Local 2207"]],
    ["Gwen Pryce is the founder of Gladly Hope Marchetti.", ["Person:Gwen Pryce", "Organization:Gladly Hope Marchetti"]],
    ["He is charged with the murder of Keston Marlow.", ["Person:Keston Marlow"]],
  ],
  "a paper by what is done with it": [
    ["He told the Observer that it was late.", ["Organization:Observer"]],
    ["She told Open Ink that it was late.", ["Organization:Open Ink"]],
    ["It was first reported by the Blade.", ["Organization:Blade"]],
    ["He told the Senate that it was late.", ["Agency:Senate"]],
    ["He told the Court that it was late.", []],
  ],
  "behind the place in its name": [
    ["Billings Recorder columnist Gwen Pryce was there, in the back, with her notes.", ["Organization:Billings Recorder", "Person:Gwen Pryce"]],
    ["Kenya Power restored the line.", ["Organization:Kenya Power"]],
    ["Nurses left Lowell General on Friday.", ["Organization:Lowell General"]],
    ["The CAIR-Ohio office wrote.", ["Organization:CAIR-Ohio"]],
    ["They went to St Gabriel’s in Leeds.", ["Organization:St Gabriel’s", "Place:Leeds"]],
  ],
  "for short, where it is named in full": [
    ["The Western Bog Owners’ Alliance met. The Alliance is old.", ["Organization:Western Bog Owners’ Alliance", "Organization:Alliance"]],
    ["She owned Teal Skerry Home Care, LLC, since May. Teal Skerry had two offices.", ["Organization:Teal Skerry Home Care, LLC", "Organization:Teal Skerry"]],
    ["Brightwell Home Brands is shut. Yesterday Brightwell had no comment.", ["Organization:Brightwell Home Brands", "Organization:Brightwell"]],
    ["Heartland Pride Poultry is shut. Heartland Pride had no comment.", ["Organization:Heartland Pride Poultry", "Organization:Heartland Pride"]],
    ["The Ministry for Primary Industries led. Rangers helped the Ministry count.", ["Agency:Ministry for Primary Industries", "Agency:Ministry"]],
  ],
  "known all over the world": [
    ["Reuters asked Carrefour, Tata Steel and the Trussell Trust.", ["Organization:Reuters", "Organization:Carrefour", "Organization:Tata Steel", "Organization:Trussell Trust"]],
    ["A white Toyota Corolla and a stolen Ford were found.", []],
    ["Gabrielle Giffords spoke. Giffords left.", ["Person:Gabrielle Giffords", "Person:Giffords"]],
    ["He was seen in Gallup, New Mexico.", ["Place:Gallup", "Place:New Mexico"]],
  ],
};

describe.each(Object.entries(FACTS))("an organization %s", (_, rows) => {
  it.each(rows)("%s", (sentence, found) => expect(mentions(sentence)).toEqual(found));
});

describe("on a page of sport", () => {
  const game = "The season is long. The coach of the league liked the game. The striker scored. ";
  it.each<[promise: string, text: string, found: string[]]>([
    ["a town that plays is a team", "Leeds beat Hartlepool in Leeds.", ["Organization:Leeds", "Organization:Hartlepool", "Place:Leeds"]],
    ["a team is told by what it calls its players, and goes by that alone", "The Calder Vale Foxes won. Foxes prop Toby Pell left.", ["Organization:Calder Vale Foxes", "Organization:Foxes", "Person:Toby Pell"]],
    ["a team by the score, and by its last word alone", "Northern Anvil 57\nWesterly Drift 56\n\nThe Anvil had no business winning. Drift coach Ada Quill smiled.", ["Organization:Northern Anvil", "Organization:Westerly Drift", "Organization:Anvil", "Organization:Drift", "Person:Ada Quill"]],
    ["who governs the sport in a country", "Netball New Zealand will review it.", ["Organization:Netball New Zealand"]],
    ["a college by its state", "Amarillo State coach Ada Quill smiled.", ["Organization:Amarillo State", "Person:Ada Quill"]],
  ])("%s", (_, text, found) => expect(mentions(game + text)).toEqual(found));
});

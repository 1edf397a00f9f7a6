import { describe, expect, it } from "vitest";
import { mentions } from "./read.ts";

/** One linguistic fact a row: a sentence of our own and the mentions in it, in order. */
const FACTS: Record<string, [sentence: string, found: string[]][]> = {
  "people: titles, initials, particles and suffixes belong to no name but the last three": [
    ["Gov. Ada Quill spoke.", ["Person:Ada Quill"]],
    ["Patrick J. O'Dowd, Jr. was there.", ["Person:Patrick J. O'Dowd, Jr."]],
    ["The mayor thanked Lucía de la Peña and Jan van der Meer.", ["Person:Lucía de la Peña", "Person:Jan van der Meer"]],
    ["Det. Sgt. Rowan Pike-Hollis arrived first.", ["Person:Rowan Pike-Hollis"]],
    ["Special Agent in Charge Neil Farrow declined to comment.", ["Person:Neil Farrow"]],
    ["“No,” said Oisín Ó Ceallaigh.", ["Person:Oisín Ó Ceallaigh"]],
    ["Mr Justice Penhallow adjourned the case.", ["Person:Penhallow"]],
  ],
  "people: a word or a place can be a name": [
    ["Deputy Rose May stopped the car.", ["Person:Rose May"]],
    ["Chelsea Boston, 31, told the court that she had left.", ["Person:Chelsea Boston"]],
    ["Officer Will Grant said so.", ["Person:Will Grant"]],
    ["Judge Lincoln agreed.", ["Person:Lincoln"]],
  ],
  "people: a possessive is no part of a name": [
    ["Ada Vance spoke. Vance's lawyer agreed.", ["Person:Ada Vance", "Person:Vance"]],
    ["Ada Quill’s lawyer agreed.", ["Person:Ada Quill"]],
  ],
  "places: states, datelines, directions, what only a preposition tells": [
    ["TULSA, Okla. — The road was closed.", ["Place:TULSA", "Place:Okla."]],
    ["He moved from Lowell, Mass., to Greater Boston.", ["Place:Lowell", "Place:Mass.", "Place:Greater Boston"]],
    ["The boat left Martha’s Vineyard for Nantucket.", ["Place:Martha’s Vineyard", "Place:Nantucket"]],
    ["She was found in Brindlecombe on Monday.", ["Place:Brindlecombe"]],
    ["Officers searched a flat in Harrison Avenue.", ["Place:Harrison Avenue"]],
    ["The firm has offices in St. Paul and Houston.", ["Place:St. Paul", "Place:Houston"]],
    ["Deputies searched Wexley County.", ["Place:Wexley County"]],
  ],
  "places: peoples, days and common words are none": [
    ["A Chilean man met Brazilian officials on Tuesday in March.", []],
    ["Reading is fun.", []],
    ["The Democrats and the Republicans met.", []],
  ],
  "agencies: by lexicon, by head, with what they are part of": [
    ["ICE and the FBI joined the DEA.", ["Agency:ICE", "Agency:FBI", "Agency:DEA"]],
    ["The FBI Boston Division helped ERO Boston.", ["Agency:FBI Boston Division", "Agency:ERO Boston"]],
    ["The Essex County Sheriff's Office called the Maine State Police.", ["Agency:Essex County Sheriff's Office", "Agency:Maine State Police"]],
    ["He appeared at Leeds Magistrates’ Court.", ["Agency:Leeds Magistrates’ Court"]],
    ["The Department of Home Affairs on Operation Quartz was silent.", ["Agency:Department of Home Affairs", "Operation:Operation Quartz"]],
    ["Leicestershire police called the Ministry of Justice.", ["Agency:Leicestershire police", "Agency:Ministry of Justice"]],
    ["The National Anti-Drug Secretariat, or SENAD, agreed. SENAD then left.", ["Agency:National Anti-Drug Secretariat", "Agency:SENAD", "Agency:SENAD"]],
    ["NECC agents arrived.", ["Agency:NECC"]],
    ["The Bureau of Alcohol, Tobacco, Firearms and Explosives was there.", ["Agency:Bureau of Alcohol, Tobacco, Firearms and Explosives"]],
  ],
  "organizations: parties, papers, schools, firms": [
    ["The Massachusetts Republican Party blamed the Boston Globe.", ["Organization:Massachusetts Republican Party", "Organization:Boston Globe"]],
    ["Channel 9 News asked Milltown High School.", ["Organization:Channel 9 News", "Organization:Milltown High School"]],
    ["Tessel Holdings sold its shares in Orlov & Daughters.", ["Organization:Tessel Holdings", "Organization:Orlov & Daughters"]],
  ],
  "gangs: by lexicon and by context": [
    ["Members of MS-13, Tren de Aragua, Trinitarios and 18th Street gangs fled.", ["Gang:MS-13", "Gang:Tren de Aragua", "Gang:Trinitarios", "Gang:18th Street"]],
    ["Police blamed the Cutler Row gang.", ["Gang:Cutler Row"]],
    ["He led a crew known as the Quarry Lane Boys.", ["Gang:Quarry Lane Boys"]],
    ["Officers watched the Ladywell Set, a gang that sells heroin.", ["Gang:Ladywell Set"]],
    ["A Houston gang was blamed.", ["Place:Houston"]],
    ["The Iron Otters Motorcycle Club met.", ["Gang:Iron Otters Motorcycle Club"]],
  ],
  "operations: by name": [
    ["Operation Cold Harbour ended on Friday.", ["Operation:Operation Cold Harbour"]],
    ["Detectives from Strike Force Wattle arrested him.", ["Operation:Strike Force Wattle"]],
    ["The operation ended on Friday.", []],
  ],
  "laws, events and prizes are no names of a kind": [
    ["The Controlled Substances Act and the Second Amendment matter.", []],
    ["They won the World Cup.", []],
  ],
};

describe.each(Object.entries(FACTS))("%s", (_, rows) => {
  it.each(rows)("%s", (sentence, found) => expect(mentions(sentence)).toEqual(found));
});

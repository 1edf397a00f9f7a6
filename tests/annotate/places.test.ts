import { describe, expect, it } from "vitest";
import { mentions } from "./read.ts";

const FACTS: Record<string, [sentence: string, found: string[]][]> = {
  "places by the word for them": [
    ["It was seized in Ogun State and in Vhembe District.", ["Place:Ogun State", "Place:Vhembe District"]],
    ["The boat left the Port of Tauranga for the Gulf of Kutch.", ["Place:Port of Tauranga", "Place:Gulf of Kutch"]],
    ["He fled to the Republic of Benin.", ["Place:Republic of Benin"]],
    ["She lives in Barangay Duljo-Fatima.", ["Place:Barangay Duljo-Fatima"]],
    ["They landed at Opa-locka Executive Airport.", ["Place:Opa-locka Executive Airport"]],
    ["He was found at Esmeralda Golf Course.", ["Place:Esmeralda Golf Course"]],
    ["She was detained at Stansted airport. DERBY, Ohio -- Five Tulare County residents left.", ["Place:Stansted airport", "Place:DERBY", "Place:Ohio", "Place:Tulare County"]],
    ["He was nabbed at a condominium in Iskandar Quorvale.", ["Place:Iskandar Quorvale"]],
    ["He was found at an apartment in Shelby Park on Friday.", ["Place:Shelby Park"]],
    ["Ada Quill and Tom Quill, both of Mission, sailed west of Cork.", ["Person:Ada Quill", "Person:Tom Quill", "Place:Mission", "Place:Cork"]],
    ["Officers on the Cut Bank Reservation fished the Solway Firth.", ["Place:Cut Bank Reservation", "Place:Solway Firth"]],
  ],
  "places by what stands beside them": [
    ["Sen. Ada Quill, D-Mobile, agreed.", ["Person:Ada Quill", "Place:Mobile"]],
    ["He was nabbed at Jorabat on Monday.", ["Place:Jorabat"]],
    ["It happened in Spokane’s Hillyard neighborhood.", ["Place:Spokane", "Place:Hillyard"]],
    ["Shells struck Velmora on Monday.", ["Place:Velmora"]],
    ["All were from Hull.", ["Place:Hull"]],
    ["Ada Quill, 44, LaVelle, theft. Held.", ["Person:Ada Quill", "Place:LaVelle"]],
    ["They crossed the river between Velmora and Eagle Pass.", ["Place:Velmora", "Place:Eagle Pass"]],
    ["A dealer in Sh40m ivory was freed.", []],
  ],
  "agencies that hold the name of a place": [
    ["The Kamloops RCMP and the Merritt RCMP helped.", ["Agency:Kamloops RCMP", "Agency:Merritt RCMP"]],
    ["Officers from ERO Salt Lake City were there.", ["Agency:ERO Salt Lake City"]],
    ["She will appear before Llanelli magistrates court.", ["Agency:Llanelli magistrates court"]],
    ["He was held at Henry Street Garda Station.", ["Agency:Henry Street Garda Station"]],
    ["Troops of the Eighth Division of the Nigerian Army came.", ["Agency:Eighth Division", "Agency:Nigerian Army"]],
    ["Agents assigned to the Eagle Pass South Station arrested him.", ["Agency:Eagle Pass South Station"]],
    ["The House had approved it. The Senate agreed.", ["Agency:House", "Agency:Senate"]],
    ["The General Directorate Combating Organised Crime agreed.", ["Agency:General Directorate Combating Organised Crime"]],
    ["They came before the Chief Judicial Magistrate Court (Economic Offences) here.", ["Agency:Chief Judicial Magistrate Court (Economic Offences)"]],
    ["Siân Prys, of CPS Cymru-Wales, agreed.", ["Person:Siân Prys", "Agency:CPS Cymru-Wales"]],
    ["Rangers assisted Police at the wharf with the aid of Customs.", ["Agency:Police", "Agency:Customs"]],
    ["They teamed up with TLPD on Friday.", ["Agency:TLPD"]],
    ["The Bureau of Prison Labour and Penology agreed.", ["Agency:Bureau of Prison Labour and Penology"]],
    ["The Office of the Director of Public Prosecutions agreed. The Customs (Preventive) Commissionerate came.", ["Agency:Office of the Director of Public Prosecutions", "Agency:Customs (Preventive) Commissionerate"]],
    ["The African Commission on Human and Peoples’ Rights wrote.", ["Agency:African Commission on Human and Peoples’ Rights"]],
  ],
  "gangs by rank, target and street": [
    ["Wes Hatcher, a member of the Paddock Street Family, was jailed.", ["Person:Wes Hatcher", "Gang:Paddock Street Family"]],
    ["The gang case is old. Police targeted the 51st Street Soldiers.", ["Gang:51st Street Soldiers"]],
    ["He is alleged to be the head of the Whit Lane Firm.", ["Gang:Whit Lane Firm"]],
    ["The operation was directed against the Vulturii Albi, a criminal network.", ["Gang:Vulturii Albi"]],
    ["Police said that he leads the so-called Marrow group.", ["Gang:Marrow"]],
    ["The judge spoke of a rival crew, the Mill Lane Yard Boys.", ["Gang:Mill Lane Yard Boys"]],
    ["The Marrow Group, as policemen call it, is old.", ["Gang:Marrow Group"]],
    ["The network, known to investigators as the Tisza Orchard Group, is old.", ["Gang:Tisza Orchard Group"]],
    ["He paid the Sparta Gang.", ["Gang:Sparta"]],
    ["The gang split from the Pale Harriers in 2019.", ["Gang:Pale Harriers"]],
    ["He led a crime group known as the Clan du Canal.", ["Gang:Clan du Canal"]],
    ["Ada Quill, a member of the Senate, left.", ["Person:Ada Quill", "Agency:Senate"]],
  ],
};

describe.each(Object.entries(FACTS))("%s", (_, rows) => {
  it.each(rows)("%s", (sentence, found) => expect(mentions(sentence)).toEqual(found));
});

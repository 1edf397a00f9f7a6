import { describe, expect, it } from "vitest";
import { entities, read } from "./read.ts";

describe("in one document", () => {
  it.each<[promise: string, text: string, found: string[]]>([
    ["a bare surname is the only full name that fits", "Ada Quill spoke. Quill then left.", ["Ada Quill = Ada Quill, Quill"]],
    ["a middle initial does not part a person in two", "Patricia H. Vane spoke. Later Patricia Vane left.", ["Patricia H. Vane = Patricia H. Vane, Patricia Vane"]],
    ["two people who share a surname stay two, and a bare surname goes to the one named last", "Vernon Poole spoke. Gage Poole left. Poole, 26, was gone.", ["Vernon Poole = Vernon Poole", "Gage Poole = Gage Poole, Poole"]],
    ["a title decides between two of one surname", "Isla Fraser and Hamish Fraser spoke. Mr Fraser left. Mrs Fraser stayed.", ["Isla Fraser = Isla Fraser, Fraser", "Hamish Fraser = Hamish Fraser, Fraser"]],
    ["a given name alone is the only one who bears it", "Jody Crane Fitch, 36, is missing. Jody drives a van.", ["Jody Crane Fitch = Jody Crane Fitch, Jody"]],
    ["a nickname is the person's", "Deacon “Deke” Fitch, 41, is missing. Deke Fitch drives a van.", ["Deacon “Deke” Fitch = Deacon “Deke” Fitch, Deke Fitch"]],
    ["an acronym is what the document defines", "The Office of the Tally Commissioner (OTC) met. OTC agents left.", ["Office of the Tally Commissioner = Office of the Tally Commissioner, OTC, OTC"]],
    ["the initials of one body need no brackets", "The Dunmore County Sheriff's Office met. Call DCSO now.", ["Dunmore County Sheriff's Office = Dunmore County Sheriff's Office, DCSO"]],
    ["a party's state may be short", "The Massachusetts Republican Party met. Mass GOP members left.", ["Massachusetts Republican Party = Massachusetts Republican Party, Mass GOP"]],
    ["police and police department are one", "Millbrook police met. The Millbrook Police Department agreed.", ["Millbrook Police Department = Millbrook police, Millbrook Police Department"]],
    ["a firm's first word is short for it", "Halden Marine Group fell. Halden cut its dividend.", ["Halden Marine Group = Halden Marine Group, Halden"]],
    ["all spellings of a known agency are one", "U.S. Immigration and Customs Enforcement (ICE) met. ICE left.", ["U.S. Immigration and Customs Enforcement = U.S. Immigration and Customs Enforcement, ICE, ICE"]],
  ])("%s", (_, text, found) => expect(entities(text)).toEqual(found));

  it("an office is part of its agency", () => {
    const [office] = read("ICE ERO Boston arrested him.").entities;
    expect(office).toMatchObject({ name: "ICE ERO Boston", kind: "Agency", context: { parent: "agency:ero" } });
  });

  it("what tells a person from namesakes stands beside the name", () => {
    const [person] = read("Cody Tillman, 34, of Baxley, Georgia, was told. He lives near Macon, Georgia, and Ohio.").entities;
    expect(person?.context).toEqual({ age: "34", town: "Baxley", region: "Georgia", country: "United States" });
  });
});

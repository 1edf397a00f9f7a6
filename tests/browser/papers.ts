/** An invented county in ten short articles: enough names, lines, copies and dates for a board to be worth looking at. */

const head = (title: string, publisher: string, date: string): string => `Title: ${title}\nPublisher: ${publisher}\nDate: ${date}\n\n`;

const SWEEP = `MARROW BAY — Agents of the Marrow County Sheriff's Office and the FBI arrested 42 people in Marrow Bay during Operation Low Tide, the sheriff's office said on Tuesday.

The operation targeted the Quarry Street Kings, a gang that is known in the harbor. The Marrow County Sheriff's Office was joined by the FBI, the DEA and the U.S. Coast Guard.

"We will go on until the harbor is quiet," said Sheriff Dora Penhallow of the Marrow County Sheriff's Office.

"Nobody told the city what was planned," said Mayor Edwin Sallow of Marrow Bay. "We heard of it on the radio," Sallow said.
`;

export const PAPERS: Readonly<Record<string, string>> = {
  "01-sweep.txt": head("Forty-two held in harbor sweep", "The Marrow Echo", "2025-03-04") + SWEEP,
  "02-sweep-copy.txt": head("Forty-two held in harbor sweep", "Coast Wire", "2025-03-05") + SWEEP,
  "03-release.txt": head("Sheriff announces results of Operation Low Tide", "Marrow County", "2025-03-04")
    + `Operation Low Tide took place in Marrow Bay and Fallow Point. The FBI partnered with the Marrow County Sheriff's Office in Operation Low Tide.

"Forty-two people are off the streets," said Sheriff Dora Penhallow. Deputies arrested a 30-year-old man, Silas Brack, in Fallow Point. Brack was charged with theft.

Special Agent Rhea Colter of the FBI said that the work was not over. "We are not done," Colter said.
`,
  "04-council.txt": head("Council asks what the sweep was for", "The Marrow Echo", "2025-03-11")
    + `Mayor Edwin Sallow told the Marrow Bay City Council that he had learned of Operation Low Tide from the radio.

"I would have liked a telephone call," Sallow said. Council member Ines Tarrow said that the council would write to Sheriff Dora Penhallow.

"People are afraid to take their children to school," said Tarrow.
`,
  "05-court.txt": head("Fallow Point man arraigned", "The Marrow Echo", "2025-03-18")
    + `Silas Brack, 30, was arraigned on Monday in Fallow Point. He was arrested by the Marrow County Sheriff's Office during Operation Low Tide.

"My client went out to buy bread," said his lawyer, Odile Venn of the Harbor Law Project. Penhallow declined to comment.
`,
  "06-coast-guard.txt": head("Coast Guard counts its part", "Coast Wire", "2025-03-25")
    + `The U.S. Coast Guard assisted the FBI in Operation Low Tide with two boats. Lieutenant Pell Arkwright of the U.S. Coast Guard said that his crew had searched nine vessels.

"We found nothing but nets," Arkwright said.
`,
  "07-gang.txt": head("Who are the Quarry Street Kings?", "The Marrow Echo", "2025-04-02")
    + `The Quarry Street Kings gang has been named in court since 2019, according to the Marrow County Sheriff's Office. Rhea Colter of the FBI said that the Quarry Street Kings and the Ferry Road Crew gang are rivals.

"They share a harbor and nothing else," Colter said.
`,
  "08-school.txt": head("Schools report empty desks", "Fallow Point Courier", "2025-04-09")
    + `Superintendent Mabel Osgood of the Marrow Bay School District said that a third of the desks had been empty since Operation Low Tide.

"A child who is afraid does not learn to read," Osgood said. Mayor Edwin Sallow said that he would visit every school.
`,
  "09-second.txt": head("Second sweep brings nine arrests", "Coast Wire", "2025-05-06")
    + `The DEA and the Marrow County Sheriff's Office arrested nine people in Fallow Point during Operation Ebb, the agencies said. Operation Ebb targeted the Ferry Road Crew gang.

"This was a smaller matter," said Dora Penhallow, the sheriff of Marrow County.
`,
  "10-acquitted.txt": head("Jury acquits Fallow Point man", "Fallow Point Courier", "2025-06-17")
    + `Silas Brack was acquitted on Tuesday in Fallow Point. "I would like my spring back," Brack said outside the courthouse.

Odile Venn of the Harbor Law Project said that the arrest had been a mistake.
`,
};

/** For an ingest in the browser. */
export const LATE = head("A new voice in the harbor", "The Marrow Echo", "2025-07-01")
  + `Tobias Wren of the Marrow Bay Fishing Cooperative said that the boats would go out again. "The sea does not wait for anybody," Wren said. Mayor Edwin Sallow agreed.
`;

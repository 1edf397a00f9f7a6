/**
 * Short articles in which names stay in doubt: two Michael Johnsons and two David Browns, whose name many people bear, a
 * Martin Hale who fits Martin J. as well as Martin K., and one, Odile Venn, of whom there is no doubt.
 */

const head = (title: string, publisher: string, date: string): string => `Title: ${title}\nPublisher: ${publisher}\nDate: ${date}\n\n`;

export const NAMESAKES: Readonly<Record<string, string>> = {
  "01-ferry.txt": head("Ferry will run on Sundays", "The Marrow Echo", "2025-02-04")
    + `The ferry will run on Sundays from May, said Michael Johnson. "The boat is old, but she floats," Johnson said.

Michael Johnson built her himself.
`,
  "02-choir.txt": head("Choir looks for a tenor", "Fallow Point Courier", "2025-03-11")
    + `The choir sings on Thursdays, said Michael Johnson. "We have nine altos and no tenor," Johnson said.
`,
  "03-bridge.txt": head("Bridge closes for a month", "Coast Wire", "2025-04-01")
    + `David Brown said that the bridge would close in June. "It wants paint," Brown said.
`,
  "04-bees.txt": head("A hive on the school roof", "The Marrow Echo", "2025-05-20")
    + `David Brown keeps four hives on the roof of the school. "They know the way home," Brown said.
`,
  "05-law.txt": head("Law project asks for papers", "Coast Wire", "2025-06-03")
    + `Odile Venn of the Harbor Law Project asked the city for its papers. "We have asked twice," Venn said.
`,
  "06-answer.txt": head("City answers the law project", "The Marrow Echo", "2025-06-10")
    + `The papers will come in July, the city told Odile Venn of the Harbor Law Project. "I have heard that before," Venn said.
`,
  "07-nets.txt": head("New nets for the gymnasium", "Coast Wire", "2025-07-01")
    + `Martin Hale of the Marrow Bay School District said that the gymnasium would have new nets before the winter. "The old ones let everything through," Hale said.
`,
  "08-boats.txt": head("Pupils build a boat", "The Marrow Echo", "2025-07-29")
    + `A boat that twelve pupils built from driftwood went into the water on Friday. Martin J. Hale of the Marrow Bay School District held the rope. "It floats, which nobody had promised," Hale said.
`,
  "09-ropes.txt": head("Bell rope stolen from the old school", "Fallow Point Courier", "2025-09-15")
    + `Somebody cut the rope of the bell, and lessons began late. Martin K. Hale of the Marrow Bay School District rang a spoon against a pan instead. "One gets used to anything," Hale said.
`,
};

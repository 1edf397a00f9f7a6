/** Invented articles, the same for the same number: names come back, so that documents share people. */
export interface Paper {
  readonly name: string;
  readonly text: string;
}

const GIVEN = ["Ada", "Bo", "Cora", "Dan", "Edna", "Finn", "Greta", "Hugh"] as const;
const FAMILY = ["Quill", "Lindgren", "Marsh", "Oakes", "Pruitt", "Rowe", "Selby", "Thorne", "Usher", "Vance"] as const;
const TOWNS = ["Port Vale", "Harbor Town", "Mill Creek", "Stony Ford"] as const;

const pick = <T>(list: readonly T[], roll: () => number): T => list[Math.floor(roll() * list.length)] as T;

export function paperOf(number: number, roll: () => number): Paper {
  const who = (): string => `${pick(GIVEN, roll)} ${pick(FAMILY, roll)}`;
  const [sheriff, held, mayor] = [who(), who(), who()];
  const town = pick(TOWNS, roll);
  const sentences = [
    `Officers of the Vale County Police arrested ${held} on Monday in ${town}, Sheriff ${sheriff} of the Vale County Sheriff's Office said.`,
    `"We had been looking for case ${number} since May," ${sheriff.split(" ")[1]} said.`,
    `Mayor ${mayor} thanked the Federal Bureau of Investigation, which worked with the Vale County Police in Operation Long Tide.`,
    `${Math.floor(2 + roll() * 30)} people were arrested in Operation Long Tide, according to the Vale County Police.`,
  ];
  return { name: `case-${number}.txt`, text: `Case ${number} in ${town}\n\n${town.toUpperCase()} — ${sentences.slice(0, 2 + Math.floor(roll() * 3)).join(" ")}\n` };
}

import { describe, expect, it } from "vitest";
import { foreignLanguage } from "../../server/read/language.ts";
import { BODY, FOREIGN, MORE } from "./made.ts";

describe("foreignLanguage", () => {
  it.each([
    ["English", `${BODY} ${MORE}`, null],
    ["English that quotes another language", `${BODY} ${FOREIGN.slice(0, 150)}`, null],
    ["a list of names, which are of no language", "Ann Lee, Lynn; Bob Ray, Salem; Carlos Pérez, Chelsea; Juan López, Everett; María González, Lawrence; Pedro Martínez, Lowell; Luis Rodríguez, Springfield; José Hernández, Worcester; Ana Ramírez, Brockton; Paul Meier, Revere", null],
    ["too few letters to tell", FOREIGN.slice(0, 150), null],
    ["Spanish", FOREIGN, "Spanish"],
    ["German", "Die Polizei hat am Montag zwei Männer in der Stadt festgenommen, wie das Ministerium in einer Mitteilung erklärte. Die Verdächtigen im Alter von vierundzwanzig und einunddreißig Jahren wurden auf die Wache gebracht, wo sie die Nacht verbrachten und heute dem Richter vorgeführt werden.", "German"],
    ["Arabic", "ألقت الشرطة القبض يوم الاثنين على رجلين في المدينة، بحسب ما أفادت الوزارة في بيان. ونقل الموقوفان إلى مركز الشرطة حيث قضيا الليل في انتظار المثول أمام القاضي. ".repeat(2), "Arabic"],
    ["Irish, which the detector does not know", "Ghabh na gardaí beirt fhear sa bhaile Dé Luain, a dúirt an roinn i ráiteas. Tugadh na fir, atá ceithre bliana is fiche agus tríocha a haon bliain d'aois, go dtí an stáisiún, áit ar chaith siad an oíche. Tá na gardaí fós ag lorg an tríú fear sa cheantar, agus deir siad go bhfuil súil acu le heolas ón bpobal.", "another language"],
  ])("%s", async (_, text, language) => {
    expect(await foreignLanguage(text)).toBe(language);
  });
});

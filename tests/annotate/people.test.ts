import { describe, expect, it } from "vitest";
import { annotate } from "../../server/annotate/annotate.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import { NO_TITLES } from "../../server/lexicon/titles.ts";
import { toDocument } from "../../server/read/document.ts";
import { mentions } from "./read.ts";

const FACTS: Record<string, [sentence: string, found: string[]][]> = {
  "of the whole world": [
    ["Hà Văn Thắm and Nguyen Thi Minh Thu were jailed.", ["Person:Hà Văn Thắm", "Person:Nguyen Thi Minh Thu"]],
    ["Fatima al-Zahra bint Rashid met Abu Bakr al-Mansouri.", ["Person:Fatima al-Zahra bint Rashid", "Person:Abu Bakr al-Mansouri"]],
    ["Finance manager Lim Siew Yen has left.", ["Person:Lim Siew Yen"]],
    ["Oluwaseun Adeyemi, Małgorzata Wójcik and Danylo Hrytsenko agreed.", ["Person:Oluwaseun Adeyemi", "Person:Małgorzata Wójcik", "Person:Danylo Hrytsenko"]],
    ["The mayor met Luis Arteaga Solís. Arteaga left.", ["Person:Luis Arteaga Solís", "Person:Arteaga"]],
  ],
  "with titles of other countries": [
    ["Datuk Rahimah Othman and Alhaji Danladi Suleiman spoke.", ["Person:Rahimah Othman", "Person:Danladi Suleiman"]],
    ["Maresciallo Ciro Espo left.", ["Person:Ciro Espo"]],
  ],
  "of one name": [
    ["His mum Sharon was there.", ["Person:Sharon"]],
  ],
  "cut off behind a post that no lexicon holds": [["Enforcer Kyle Prowse got nine years.", ["Person:Kyle Prowse"]]],
};

describe.each(Object.entries(FACTS))("people %s", (_, rows) => {
  it.each(rows)("%s", (sentence, found) => expect(mentions(sentence)).toEqual(found));
});

describe("without any title in the lexicon", () => {
  const lexicon = { ...readLexicon(), titles: NO_TITLES };
  const bare = (text: string): string[] => annotate(toDocument({ name: "a.txt", source: "a.txt", text }), lexicon).references.filter((r) => r.entity.kind === "Person").map((r) => r.text);
  it.each([
    ["Mayor Joyce Hale agreed.", ["Joyce Hale"]],
    ["Inspector Gareth Mawhinney of the force agreed.", ["Gareth Mawhinney"]],
    ["Det. Rowan Pike was told by Supt Huw Protheroe.", ["Rowan Pike", "Huw Protheroe"]],
    ["Rose Mary Quill and Aslam Yusuf Chaudhry left.", ["Rose Mary Quill", "Aslam Yusuf Chaudhry"]],
  ])("a name begins where the given name does: %s", (text, found) => expect(bare(text)).toEqual(found));
});

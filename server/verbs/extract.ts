import type { Config } from "../config.ts";
import { extract, printed } from "../extract.ts";
import { readPaths } from "../read/read.ts";
import { lexiconOf } from "./opened.ts";
import type { Outside } from "./outside.ts";
import { DONE, print, say, SOME_FAILED, told } from "./outside.ts";

/** One JSON object a document, in the order of the arguments; nothing is stored. */
export async function extractVerb(paths: readonly string[], config: Config, outside: Outside): Promise<number> {
  const lexicon = await lexiconOf(config, outside);
  let code: number = DONE;
  for await (const read of readPaths(paths, { cwd: outside.cwd })) {
    if ("ok" in read) await print(outside, `${JSON.stringify(printed(extract(read.ok, lexicon), !isPlainText(read.ok.name)))}\n`);
    else {
      say(outside, told(read.failed));
      code = SOME_FAILED;
    }
  }
  return code;
}

/** A .txt file is its own text; of anything else the text that was read is printed too. */
const isPlainText = (name: string): boolean => /\.txt$/i.test(name);

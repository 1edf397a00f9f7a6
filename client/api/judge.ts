import { ask } from "./ask.ts";
import type { JudgementInput } from "./schema.generated.ts";

/** Records a decision; gives its id, by which it can be taken back. One that contradicts another is refused in words. */
export async function recordJudgement(input: JudgementInput): Promise<string> {
  const { judge } = await ask<{ judge: { id: string } }>("mutation Judge($input: JudgementInput!) { judge(input: $input) { id } }", { input });
  return judge.id;
}

export async function takeBack(id: string): Promise<void> {
  await ask("mutation TakeBack($id: ID!) { undo(id: $id) { id } }", { id });
}

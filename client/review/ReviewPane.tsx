import type { JSX } from "preact";
import { Waiting } from "../panels/Waiting.tsx";
import { useAnswer } from "../panels/use-answer.ts";

/** The review; its parts come when it is first opened. */
export function ReviewPane(): JSX.Element {
  const answer = useAnswer("review", () => import("./Review.tsx"));
  if (answer.state !== "here") return <div class="scroll"><Waiting answer={answer} /></div>;
  const { Review } = answer.value;
  return <Review />;
}

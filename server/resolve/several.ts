import type { Local } from "./corpus.ts";

/** Two of one name and different ages, whom the annotation took for one: nobody elsewhere can be joined to either. */
export const isSeveral = (local: Local): boolean => local.kind === "Person" && (local.context["age"] ?? "").includes(";");

import type { Relations } from "../../server/model/annotation.ts";
import type { Reading } from "../../server/model/reading.ts";

/** What was found, a line each, in words: what the golden files hold. */
export function rendered(reading: Reading, found: Relations): string {
  const name = (id: string | null | undefined): string => {
    const entity = [...reading.entities, ...found.entities].find((e) => e.id === id);
    return entity ? (entity.named ? entity.name : `(${entity.name})`) : "nobody";
  };
  const lines = [
    ...found.quotes.map((q) => `quote “${q.text}” by ${q.speaker ? name(q.speaker) : `${q.speakerLabel ?? "somebody"}${q.spokenFor ? ` for ${name(q.spokenFor)}` : ""}`}`),
    ...found.arrests.map((a) =>
      [
        `${a.status} ${a.who ? name(a.who) : `“${a.description}”`}`,
        ...(a.who ? [] : [`count ${a.approximate ? "about " : ""}${a.count ?? "unknown"}`]),
        ...(a.places.length > 0 ? [`in ${a.places.map(name).join(", ")}`] : []),
        ...(a.date ? [`on ${a.date}`] : []),
        ...(a.by ? [`by ${name(a.by)}`] : []),
        ...(a.operation ? [`during ${name(a.operation)}`] : []),
      ].join(" · "),
    ),
    ...found.partnerships.map((p) => `partners ${name(p.a)} + ${name(p.b)}${p.operation ? ` · ${name(p.operation)}` : ""}`),
    ...found.relations.map((r) => `${r.type} ${name(r.from)} → ${name(r.to)}${r.title ? ` · ${r.title}` : ""}${r.role ? ` · ${r.role}` : ""}`),
  ];
  return lines.length > 0 ? `${lines.join("\n")}\n` : "nothing\n";
}

import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { documentText } from "../api/cards.ts";
import type { DocumentText } from "../api/cards.ts";
import { kindFrom, nodeFrom } from "../api/decode.ts";
import { open } from "../state/actions.ts";
import { amend } from "../state/store.ts";
import { read } from "../view/change.ts";
import { segments } from "../view/passages.ts";
import type { Segment } from "../view/passages.ts";
import type { Passage } from "../view/view.ts";
import { counted, dated } from "../view/words.ts";
import { IconButton } from "./Button.tsx";
import { Cite } from "./Cite.tsx";
import { Waiting } from "./Waiting.tsx";
import { useAnswer } from "./use-answer.ts";

type Entities = ReadonlyMap<string, DocumentText["mentions"][number]["entity"]>;

function Piece({ segment, entities }: { readonly segment: Segment; readonly entities: Entities }): JSX.Element {
  const entity = entities.get(segment.entity ?? "");
  const inner = entity
    ? <a href="#" role="button" class={`mention kind-${kindFrom(entity.kind)}`} title={entity.name} onClick={(event) => { event.preventDefault(); open(nodeFrom(entity)); }}>{segment.text}</a>
    : <>{segment.text}</>;
  return segment.marked ? <mark>{inner}</mark> : inner;
}

function Text({ document, passage }: { readonly document: DocumentText; readonly passage: Passage }): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const entities = useMemo(() => new Map(document.mentions.map(({ entity }) => [entity.id, entity])), [document]);
  const parts = useMemo(() => {
    const marks = document.mentions.flatMap(({ entity, offsets }) =>
      offsets.flatMap((start, index) => (index % 2 === 0 ? [{ start, end: offsets[index + 1] ?? start, entity: entity.id }] : [])));
    const { start, end } = passage;
    return segments(document.text, marks, start !== null && end !== null ? { start, end } : null);
  }, [document, passage.start, passage.end]);
  useEffect(() => { root.current?.querySelector("mark")?.scrollIntoView({ block: "center" }); }, [parts]);
  return <div class="text" ref={root} tabIndex={0} role="region" aria-label="Text of the document">{parts.map((segment, index) => <Piece key={index} segment={segment} entities={entities} />)}</div>;
}

function About({ document }: { readonly document: DocumentText }): JSX.Element {
  const url = document.url && /^https?:\/\//.test(document.url) ? document.url : null;
  return (
    <header class="card-head">
      <h2>{document.title}</h2>
      <p class="meta">{[document.publisher, document.authors.join(", "), dated(document.published ?? null), document.name].filter(Boolean).join(" · ")}</p>
      {url && <p class="meta"><a href={url} rel="noreferrer noopener" target="_blank">{url}</a></p>}
      {document.copies.length > 0 && (
        <details class="more"><summary>{counted(document.copies.length, "other document")} tell{document.copies.length === 1 ? "s" : ""} the same story</summary>
          <ul class="rows">{document.copies.map((copy) => <li key={copy.id}><button type="button" class="plain" onClick={() => amend(read({ document: copy.id, start: null, end: null }))}>{copy.title}</button> <span class="meta">{[copy.publisher, dated(copy.published ?? null)].filter(Boolean).join(", ")}</span></li>)}</ul>
        </details>
      )}
    </header>
  );
}

/** For the passage that is marked. */
function CitePassage({ document, passage: { start, end } }: { readonly document: DocumentText | null; readonly passage: Passage }): JSX.Element | null {
  return document && start !== null && end !== null ? <Cite cited={{ document, start, end, quote: document.text.slice(start, end) }} /> : null;
}

/** A document in full, the passage marked, every name a door to its card. */
export function Reader({ passage }: { readonly passage: Passage }): JSX.Element {
  const answer = useAnswer(passage.document, (signal) => documentText(passage.document, signal));
  return (
    <article class="reader" aria-label="Document">
      <div class="reader-bar"><IconButton icon="back" label="Back to the card" onClick={() => amend(read(null))} /><span class="meta">Document</span><CitePassage passage={passage} document={answer.state === "here" ? answer.value : null} /></div>
      {answer.state !== "here" ? <Waiting answer={answer} />
        : answer.value === null ? <p>This document is no longer here: it was removed or replaced.</p>
          : <><About document={answer.value} /><Text document={answer.value} passage={passage} /></>}
    </article>
  );
}

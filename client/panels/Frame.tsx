import type { JSX } from "preact";
import { counts, openingBoard } from "../api/board.ts";
import { BoardPane } from "../graph/BoardPane.tsx";
import { stage } from "../graph/current.ts";
import { bring } from "../state/actions.ts";
import { learn, report, retry, version } from "../state/load.ts";
import { amend, board, data, dialog, loading, onBoard, opening, view } from "../state/store.ts";
import { MOST } from "../view/board.ts";
import { goTo } from "../view/change.ts";
import { openingIds } from "../view/opening.ts";
import { TABS } from "../view/view.ts";
import type { Tab } from "../view/view.ts";
import { counted } from "../view/words.ts";
import { DocumentsPane } from "../table/DocumentsPane.tsx";
import { TablePane } from "../table/TablePane.tsx";
import { MapPane } from "../map/MapPane.tsx";
import { ReviewPane } from "../review/ReviewPane.tsx";
import { openPairs } from "../review/open-pairs.ts";
import { IconButton } from "./Button.tsx";
import { Failure } from "./Waiting.tsx";
import { useAnswer } from "./use-answer.ts";

/** The middle of the page: the tabs, the chosen view of the board, and how much of everything it shows. */

const TAB_WORDS: Readonly<Record<Tab, string>> = { board: "Board", table: "Table", map: "Map", documents: "Documents", review: "Review" };

/** Views that show the board itself, so that what it leaves out matters. */
const isOfBoard = (tab: Tab): boolean => tab !== "documents" && tab !== "review";

/** "Review 3": how many pairs wait for a person. */
const Waits = (): JSX.Element | null => (openPairs.value ? <span class="waits" aria-label={`${counted(openPairs.value, "pair")} open`}>{openPairs.value.toLocaleString("en")}</span> : null);

function tabKeys(event: KeyboardEvent): void {
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (step === 0) return;
  const next = TABS[(TABS.indexOf(view.value.tab) + step + TABS.length) % TABS.length] ?? "board";
  amend(goTo(next));
  document.getElementById(`tab-${next}`)?.focus();
}

const Tabs = (): JSX.Element => (
  <div class="tabs">
    <div role="tablist" aria-label="Views" onKeyDown={tabKeys}>
      {TABS.map((tab) => (
        <button key={tab} id={`tab-${tab}`} type="button" role="tab" aria-selected={view.value.tab === tab} aria-controls="pane" tabIndex={view.value.tab === tab ? 0 : -1} onClick={() => amend(goTo(tab))}>{TAB_WORDS[tab]}{tab === "review" && <Waits />}</button>
      ))}
    </div>
    <span class="spring" />
    <IconButton icon="filters" label="Filters" class="narrow" onClick={() => { dialog.value = "filters"; }} />
    {view.value.tab === "board" && <>
      <IconButton icon="less" label="Zoom out (-)" onClick={() => stage.value?.zoom(0.8)} />
      <IconButton icon="add" label="Zoom in (+)" onClick={() => stage.value?.zoom(1.25)} />
      <IconButton icon="fit" label="Show all (F)" onClick={() => stage.value?.fit()} />
    </>}
  </div>
);

const STEP = 120;

/** The next best sourced, beside what is on the board. */
async function more(): Promise<void> {
  try {
    const found = await openingBoard(Math.min(1000, onBoard.peek().length + 2 * STEP));
    learn(found);
    const here = new Set(onBoard.peek());
    bring(openingIds(found, here.size + STEP).flatMap((id) => (here.has(id) ? [] : (found.nodes.get(id) ?? []))).slice(0, STEP));
  } catch (error) { report(error); }
}

/** "Showing 80 of 412, the best connected": what is left out is always said, by what rank, and where the most is. */
function Shown(): JSX.Element {
  const [drawn, here, omitted] = [board.value.nodes.length, data.value.nodes.size, opening.value?.omitted ?? 0];
  const held = useAnswer(`shown ${version.value}`, counts);
  const every = held.state === "here" ? held.value.entities + held.value.documents : 0;
  const chosen = view.value.shown !== null;
  const all = chosen ? every : here + omitted;
  return (
    <p class="shown">
      {all > here ? `Showing ${drawn.toLocaleString("en")} of ${all.toLocaleString("en")}, ${chosen ? "those you chose" : "the best connected"}` : `Showing ${counted(drawn, "node")}`}
      {drawn < here && `; filters leave out ${(here - drawn).toLocaleString("en")}`}
      {here >= MOST ? `; ${MOST.toLocaleString("en")} are drawn at the most` : all > here && <>. <button type="button" class="plain" onClick={() => void more()}>Show more</button></>}
    </p>
  );
}

function Empty(): JSX.Element | null {
  const now = loading.value;
  if (now.state === "failed") return <div class="over"><Failure message={now.message} detail={now.detail} onRetry={retry} /></div>;
  if (now.state === "waiting" || board.value.nodes.length > 0) return null;
  return data.value.nodes.size > 0
    ? <div class="over"><p>The filters leave nothing to show.</p></div>
    : <div class="over"><p>The board is empty.</p><p><button type="button" onClick={() => { dialog.value = "ingest"; }}>Add documents</button></p><p class="meta">Or start Corkboard without a path: it then begins with its sample documents.</p></div>;
}

const PANES: Readonly<Record<Exclude<Tab, "board">, () => JSX.Element>> = { table: TablePane, map: MapPane, documents: DocumentsPane, review: ReviewPane };

export function Frame(): JSX.Element {
  const { tab } = view.value;
  const Other = tab === "board" ? null : PANES[tab];
  return (
    <main class="frame" data-nodes={board.value.nodes.length} data-edges={board.value.edges.length}>
      <Tabs />
      <div class="pane" id="pane" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={-1}>
        {Other ? <Other /> : <BoardPane />}
        {isOfBoard(tab) && <Empty />}
      </div>
      {tab !== "review" && <Shown />}
    </main>
  );
}

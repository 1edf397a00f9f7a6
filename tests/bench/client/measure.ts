import type { Browser, CDPSession, Page } from "playwright-core";
import "./wanted.ts";

/** What a page does to a person's eye: when it first shows the graph, and how long its frames take while one moves about. */

export interface Spread { readonly median: number; readonly late: number }

export interface Opened {
  readonly page: Page;
  readonly session: CDPSession;
  /** Milliseconds from asking for the page to the first frame with the whole graph. */
  readonly firstPicture: number;
}

interface Recorder { frames: number[] | null; readonly longs: { readonly start: number; readonly ms: number }[]; first: number | null }
declare global { interface Window { recorder: Recorder } }

/** Runs in the page before its own scripts: notes frames, long tasks and the first whole picture. */
function record(): void {
  const recorder: Recorder = { frames: null, longs: [], first: null };
  window.recorder = recorder;
  new PerformanceObserver((list) => { for (const { startTime, duration } of list.getEntries()) recorder.longs.push({ start: startTime, ms: duration }); }).observe({ type: "longtask", buffered: true });
  const boardDrawn = (): boolean => {
    const said = Number(document.querySelector("[data-nodes]")?.getAttribute("data-nodes"));
    return said > 0 && document.querySelector(".board")?.getAttribute("data-drawn") === String(said);
  };
  let [last, seen] = [performance.now(), false];
  const frame = (now: number): void => {
    recorder.frames?.push(now - last);
    last = now;
    // The frame after the one in which it is seen to be drawn has it on the screen.
    if (recorder.first === null && seen) recorder.first = now;
    seen ||= window.probe?.drawn() ?? boardDrawn();
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

const VIEWPORT = { width: 1280, height: 800 } as const;

/** Opens an address in a context of its own and waits for the first whole picture. */
export async function openPage(browser: Browser, address: string, slower = 1): Promise<Opened> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000 * slower);
  const session = await context.newCDPSession(page);
  if (slower > 1) await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  // What compiles this file wraps functions in a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (made) => made");
  await page.addInitScript(record);
  await page.goto(address);
  await page.waitForFunction(() => window.recorder.first !== null);
  return { page, session, firstPicture: await page.evaluate(() => window.recorder.first ?? 0) };
}

/** Waits until the main thread has been at rest for so long; answers with when its last long task ended, or the first picture. */
export async function quiet({ page, firstPicture }: Opened, rest = 1_500): Promise<number> {
  await page.waitForFunction((ms) => performance.now() > Math.max(window.recorder.first ?? Infinity, ...window.recorder.longs.map((each) => each.start + each.ms)) + ms, rest);
  return page.evaluate((first) => Math.max(first, ...window.recorder.longs.map((each) => each.start + each.ms)), firstPicture);
}

/** The longest task of the main thread between two moments of the page's clock; under 50 ms none is noted, which is 0. */
export const longest = ({ page }: Opened, from = 0, to = Infinity): Promise<number> =>
  page.evaluate(([a, b]) => Math.max(0, ...window.recorder.longs.filter(({ start }) => start >= a && start <= b).map(({ ms }) => ms)), [from, to === Infinity ? 1e12 : to] as const);

const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

/** The frames of the page while `act` moves. */
async function frames(page: Page, act: () => Promise<void>): Promise<Spread> {
  await page.evaluate(() => { window.recorder.frames = []; });
  await act();
  const all = (await page.evaluate(() => { const noted = window.recorder.frames; window.recorder.frames = null; return noted; })) ?? [];
  const sorted = all.slice(1).sort((a, b) => a - b);
  await page.waitForTimeout(600);
  return { median: at(sorted, 0.5), late: at(sorted, 0.95) };
}

const STEPS = 60;
const paced = async (move: Promise<void>): Promise<void> => { await Promise.all([move, new Promise((resolve) => { setTimeout(resolve, 16); })]); };

export interface Place { readonly x: number; readonly y: number }
export interface Moves { readonly pan: Spread; readonly zoom: Spread; readonly drag: Spread }

/** Moves about as a person does: with the mouse over the stage. `empty` is a place where there is no node, `node` one where there is. */
export async function moveAbout({ page }: Opened, empty: Place, middle: Place, node: () => Promise<Place>, held: () => Promise<boolean>): Promise<Moves> {
  const pull = async (from: Place, check?: () => Promise<boolean>): Promise<void> => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (let step = 1; step <= STEPS; step++) {
      await paced(page.mouse.move(from.x + Math.sin(step / 9) * 90, from.y + step));
      if (step === 5 && check && !(await check())) throw new Error("The bench took hold of nothing.");
    }
    await page.mouse.up();
  };
  const pan = await frames(page, () => pull(empty));
  const zoom = await frames(page, async () => {
    await page.mouse.move(middle.x, middle.y);
    for (let step = 0; step < STEPS; step++) await paced(page.mouse.wheel(0, step % 30 < 15 ? -60 : 60));
  });
  const place = await node();
  const drag = await frames(page, () => pull(place, held));
  return { pan, zoom, drag };
}

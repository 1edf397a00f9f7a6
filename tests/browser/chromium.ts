import { existsSync } from "node:fs";
import process from "node:process";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** The Chromium of this machine, or null. */
export const CHROMIUM: string | null = [process.env["CORKBOARD_CHROMIUM"] ?? "", ...PLACES].find((path) => path !== "" && existsSync(path)) ?? null;

export const HOW_TO_ENABLE_BROWSER = "needs a browser: install Chromium, or set CORKBOARD_CHROMIUM to its path";

const ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export function launch(): Promise<Browser> {
  if (!CHROMIUM) throw new Error(HOW_TO_ENABLE_BROWSER);
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

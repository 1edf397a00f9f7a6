/**
 * `npm test [folder…]`: every test that can run here. Tests that cannot are named at the end with what would enable
 * them, and with CI=true each counts as failed. The last line is `N passed, N failed, N skipped`.
 */
import process from "node:process";
import { fileURLToPath } from "node:url";
import { startVitest } from "vitest/node";

const strict = process.env.CI === "true";
const vitest = await startVitest("test", process.argv.slice(2), { root: fileURLToPath(new URL("..", import.meta.url)), config: fileURLToPath(new URL("vitest.config.ts", import.meta.url)), run: true, watch: false });
const modules = vitest?.state.getTestModules() ?? [];
const cases = modules.flatMap((module) => [...module.children.allTests()]);

/** Files that broke before or beside their tests, and errors that no test owns. */
const broken = modules.filter((module) => module.state() === "failed" && ![...module.children.allTests()].some((test) => test.result().state === "failed")).length;
const strays = vitest?.state.getUnhandledErrors().length ?? 0;
const failed = cases.filter((test) => test.result().state === "failed").length + broken + strays;
const passed = cases.filter((test) => test.result().state === "passed").length;
const skipped = cases.filter((test) => ["skipped", "pending"].includes(test.result().state));

/** A skipped test says in its name or in a note what would enable it; by its folder, where it does not. */
const WHAT_ENABLES = [
  { in: /\/tests\/browser\//, how: "install Chromium, or set CORKBOARD_CHROMIUM to its path" },
  { in: /\/tests\/store\//, how: "set NEO4J_TEST_URI to a Neo4j whose database may be emptied" },
];
const SAYS = /\b(needs?|set|install|not as)\b/i;

function howToEnable(test) {
  const { note } = test.result();
  if (note) return note;
  if (SAYS.test(test.fullName)) return null;
  return WHAT_ENABLES.find((each) => each.in.test(test.module.moduleId))?.how ?? "its name should say what would enable it";
}

if (skipped.length > 0) console.log("\nSkipped:");
for (const test of skipped) {
  const how = howToEnable(test);
  console.log(`  ${test.module.relativeModuleId} > ${test.fullName}${how === null ? "" : ` (${how})`}`);
}
if (cases.length === 0) console.log("\nNo test was found.");

const wrong = failed + (strict ? skipped.length : 0) + (cases.length === 0 ? 1 : 0);
if (strict && skipped.length > 0) console.log("\nWith CI=true what is skipped has failed.");
await vitest?.close();
console.log(`\n${passed} passed, ${wrong} failed, ${strict ? 0 : skipped.length} skipped`);
process.exit(wrong > 0 ? 1 : 0);

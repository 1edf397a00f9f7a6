// The thread of the heavy parsers: see workshop.ts. Runs TypeScript on every Node that the package supports.
import { register } from "tsx/esm/api";

// A parser's own mutterings are nobody's output. They end here: to read them outside would keep the process from ending.
process.stdout.write = process.stderr.write = () => true;

register();
await import("./worker.ts");

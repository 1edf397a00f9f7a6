// The thread of the heavy parsers: see workshop.ts. Runs TypeScript on every Node that the package supports.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");

// The thread of long texts: see extract.apart.ts. Runs TypeScript on every Node that the package supports.
import { register } from "tsx/esm/api";

register();
await import("./extract.worker.ts");

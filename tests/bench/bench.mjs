#!/usr/bin/env node
// `npm run bench -- [stage] [options]`: runs the TypeScript of the stages on every Node that the package supports.
import { register } from "tsx/esm/api";

register();
await import("./stages.ts");

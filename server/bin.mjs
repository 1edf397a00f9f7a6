#!/usr/bin/env node
// Runs the TypeScript of the command line on every Node that the package supports.
import { register } from "tsx/esm/api";

register();
await import("./main.ts");

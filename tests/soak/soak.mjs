#!/usr/bin/env node
// `npm run soak -- [kills|neo4j|load] [--rounds N] [--seed N] [--seconds N]`: what a newsroom's server has to live through.
import { register } from "tsx/esm/api";

register();
await import("./soak.ts");

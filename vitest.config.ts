// Vitest looks here; what it finds is in tests/.
export { default } from "./tests/vitest.config.ts";

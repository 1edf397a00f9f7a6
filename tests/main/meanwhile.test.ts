import { describe, vi } from "vitest";
import { embeddedBoard } from "./engines.ts";
import { meanwhile } from "./meanwhile.ts";

vi.setConfig({ testTimeout: 60_000 });

describe("on the embedded engine", () => meanwhile(embeddedBoard));

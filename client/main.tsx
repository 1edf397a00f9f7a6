import { render } from "preact";
import { App } from "./panels/App.tsx";
import { bindOpenPairs } from "./review/open-pairs.ts";
import { bindLayout } from "./state/arrange.ts";
import { takeDrops } from "./state/ingest.ts";
import { bindJudging } from "./state/judge.ts";
import { bindLoading } from "./state/load.ts";
import { bindAddress } from "./state/store.ts";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/panels.css";
import "./styles/export.css";
import "./styles/small.css";

const root = document.getElementById("app");
if (root) {
  bindAddress();
  bindLoading();
  render(<App />, root);
  bindLayout();
  bindJudging();
  bindOpenPairs();
  takeDrops(window);
}

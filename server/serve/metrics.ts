import type { ServerResponse } from "node:http";
import type { GraphStore } from "../store/port.ts";
import type { ErrorLog } from "./errors.ts";

/** Figures of one server since it began, for Prometheus. */
export interface Metrics {
  /** Counts a request when it has been answered. */
  watch(response: ServerResponse): void;
  /** The same log; what it is told is counted. */
  counting(log: ErrorLog): ErrorLog;
  /** Prometheus' text format. */
  text(store: Pick<GraphStore, "counts">): Promise<string>;
}

export const METRICS_TYPE = "text/plain; version=0.0.4";

export function makeMetrics(): Metrics {
  const requests = new Map(["2xx", "3xx", "4xx", "5xx"].map((status) => [status, 0]));
  let errors = 0;
  return {
    watch(response) {
      response.once("close", () => {
        const status = `${Math.floor(response.statusCode / 100)}xx`;
        requests.set(status, (requests.get(status) ?? 0) + 1);
      });
    },
    counting: (log) => ({
      error(fields, message) {
        errors++;
        log.error(fields, message);
      },
    }),
    async text(store) {
      const { documents, entities, relations } = await store.counts();
      return [
        ...family("requests_total", "counter", "Requests answered, by the class of the answer.", [...requests].map(([status, n]) => [`{status="${status}"}`, n])),
        ...family("errors_total", "counter", "Defects: errors whose reason is in the log.", [["", errors]]),
        ...family("documents", "gauge", "Documents on the board.", [["", documents]]),
        ...family("entities", "gauge", "Entities on the board.", [["", entities]]),
        ...family("relations", "gauge", "Relations on the board.", [["", relations]]),
        "",
      ].join("\n");
    },
  };
}

const family = (name: string, type: "counter" | "gauge", help: string, values: readonly (readonly [string, number])[]): string[] => [
  `# HELP corkboard_${name} ${help}`,
  `# TYPE corkboard_${name} ${type}`,
  ...values.map(([labels, value]) => `corkboard_${name}${labels} ${value}`),
];

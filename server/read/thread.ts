import { Worker } from "node:worker_threads";

/** What a thread may take: megabytes of heap, and seconds for one order. */
export interface Bounds {
  readonly memory: number;
  readonly seconds: number;
}

/** Why an order was given up: it took too long, wanted too much memory, or the thread broke down (`message` says by what). */
export type Broken = { readonly broken: "late" } | { readonly broken: "memory" } | { readonly broken: "down"; readonly message: string };

/**
 * A thread for work that must neither block nor bring down the process: one order at a time, in turn. It is kept for the
 * next order, and made anew after one that has broken it. Orders and answers are cloned.
 */
export class Thread<Order, Answer> {
  readonly #script: URL;
  readonly #bounds: Bounds;
  readonly #data: unknown;
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** `script` answers each message with one message; `data` is its `workerData`. */
  constructor(script: URL, bounds: Bounds, data?: unknown) {
    this.#script = script;
    this.#bounds = bounds;
    this.#data = data;
  }

  /** The thread's answer, or why there is none. */
  ask(order: Order): Promise<{ readonly answer: Answer } | Broken> {
    const turn = this.#last.then(() => this.#send(order));
    this.#last = turn;
    return turn;
  }

  /** Ends the thread; the next order opens another. */
  close(): void {
    void this.#worker?.terminate();
    this.#worker = null;
  }

  #open(): Worker {
    const worker = new Worker(this.#script, { workerData: this.#data, resourceLimits: { maxOldGenerationSizeMb: this.#bounds.memory } });
    // What breaks while nothing is asked of it costs the thread, not the process.
    worker.on("error", () => {
      if (this.#worker === worker) this.#worker = null;
    });
    worker.unref();
    return worker;
  }

  #send(order: Order): Promise<{ readonly answer: Answer } | Broken> {
    const worker = (this.#worker ??= this.#open());
    worker.ref();
    return new Promise((resolve) => {
      const done = (result: { readonly answer: Answer } | Broken): void => {
        clearTimeout(timer);
        worker.off("message", onMessage).off("error", onError).off("exit", onExit).unref();
        if ("broken" in result) this.close();
        resolve(result);
      };
      const onMessage = (answer: Answer): void => done({ answer });
      const onError = ({ code, message }: Error & { code?: string }): void => done(code === "ERR_WORKER_OUT_OF_MEMORY" ? { broken: "memory" } : { broken: "down", message });
      const onExit = (): void => done({ broken: "down", message: "it ended" });
      const timer = setTimeout(() => done({ broken: "late" }), this.#bounds.seconds * 1000);
      worker.on("message", onMessage).on("error", onError).on("exit", onExit);
      worker.postMessage(order);
    });
  }
}

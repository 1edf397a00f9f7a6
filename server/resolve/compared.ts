/** How two locals, or two groups of locals, look side by side, before anything is decided. */
export interface Compared {
  /** From 0 to 1: how likely they are one. */
  readonly score: number;
  readonly agrees: readonly string[];
  readonly clashes: readonly string[];
  /** The weight of all that clashes. */
  readonly against: number;
  /** Something rules out that they are one, whatever agrees. */
  readonly never: boolean;
}

/** Collects what agrees and clashes, each with its weight in words. */
export class Weighing {
  #score: number;
  #against = 0;
  #never = false;
  readonly #agrees: string[] = [];
  readonly #clashes: string[] = [];

  constructor(base: number) {
    this.#score = base;
  }

  agree(weight: number, what: string): this {
    this.#score += weight;
    this.#agrees.push(what);
    return this;
  }

  clash(weight: number, what: string): this {
    this.#score -= weight;
    this.#against += weight;
    this.#clashes.push(what);
    return this;
  }

  never(what: string): this {
    this.#never = true;
    this.#clashes.push(what);
    return this;
  }

  result(): Compared {
    const score = this.#never ? 0 : Math.max(0, Math.min(1, Math.round(this.#score * 100) / 100));
    return { score, agrees: this.#agrees, clashes: this.#clashes, against: this.#against, never: this.#never };
  }
}

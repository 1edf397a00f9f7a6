/** A view of the board that somebody keeps, for themselves and whoever else opens this Corkboard. */
export interface SavedBoard {
  readonly id: string;
  readonly name: string;
  readonly notes: string;
  /** The view as its address says it: what stands after `#`. It names nodes by anchors, so it outlives re-ingest. */
  readonly view: string;
  /** ISO instant at which it was last saved or renamed. */
  readonly changed: string;
}

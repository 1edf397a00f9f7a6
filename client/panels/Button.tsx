import type { ComponentChildren, JSX } from "preact";

const PATHS = {
  undo: "M9 14L4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
  redo: "M15 14l5-5l-5-5M20 9H10a6 6 0 0 0 0 12h3",
  share: "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1.5-1.5",
  export: "M12 4v11M7 10l5 5l5-5M5 20h14",
  theme: "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18",
  keys: "M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.5",
  close: "M6 6l12 12M18 6L6 18",
  back: "M15 5l-7 7l7 7",
  add: "M12 5v14M5 12h14",
  less: "M5 12h14",
  fit: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  filters: "M4 6h16M7 12h10M10 18h4",
  names: "M5 6h14M5 12h14M5 18h8",
  down: "M6 9l6 6l6-6",
  saved: "M6 4h12v16l-6-4.5L6 20z",
  words: "M4 7h16M8 12h8M4 17h16",
} as const;
export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { readonly name: IconName }): JSX.Element => (
  <svg class="icon" width="18" height="18" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" />
  </svg>
);

interface Props {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly children?: ComponentChildren;
  readonly class?: string;
}

/** A button that is a picture; what it does is its label and its tip. */
export const IconButton = ({ icon, label, onClick, disabled, pressed, children, class: more }: Props): JSX.Element => (
  <button type="button" class={`icon-button ${more ?? ""}`} aria-label={label} title={label} onClick={onClick} disabled={disabled} {...(pressed === undefined ? {} : { "aria-pressed": pressed })}>
    <Icon name={icon} />
    {children}
  </button>
);

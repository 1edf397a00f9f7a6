import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { dialog } from "../state/store.ts";
import { IconButton } from "./Button.tsx";
import { Said } from "./Said.tsx";

const close = (): void => { dialog.value = null; };

/**
 * A window over the page; Escape and a click beside it close it, and the focus goes back where it was. One that gives way
 * to another says that it was closed when it is gone already, and must not close the other.
 */
export function Modal({ title, children }: { readonly title: string; readonly children: ComponentChildren }): JSX.Element {
  const root = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = root.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={root} aria-labelledby="dialog-title" onClose={(event) => { if (event.currentTarget.isConnected) close(); }} onClick={(event) => { if (event.target === root.current) close(); }}>
      <div class="dialog-inner">
        <header><h2 id="dialog-title">{title}</h2><IconButton icon="close" label="Close" onClick={close} /></header>
        {children}
      </div>
      <Said />
    </dialog>
  );
}

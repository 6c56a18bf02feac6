import { useEffect, useRef, type RefObject } from 'react';

interface Refocus {
  /** Of the button that editing began with. */
  readonly button: RefObject<HTMLButtonElement | null>;
  /** Told before editing ends: whether the focus is to go back to the button then. */
  readonly ends: (byKey: boolean) => void;
}

/** Gives the focus back to the button that became an input, once that is a button again. */
export function useRefocus(editing: boolean): Refocus {
  const button = useRef<HTMLButtonElement>(null);
  const refocus = useRef(false);
  useEffect(() => {
    // Whoever went on to something else while it was saved is not called back.
    if (!editing && refocus.current && document.activeElement === document.body) button.current?.focus();
    refocus.current = false;
  }, [editing]);
  return { button, ends: (byKey) => void (refocus.current = byKey) };
}

import { useEffect, useSyncExternalStore } from 'react';

interface DropTaker {
  readonly words: { readonly title: string; readonly text: string };
  readonly take: (files: readonly File[]) => void;
}

let takers: readonly DropTaker[] = [];
const listeners = new Set<() => void>();

function change(next: typeof takers): void {
  takers = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Who takes dropped files instead of the window as a whole; of several the last one. */
export const useCurrentTaker = (): DropTaker | undefined => useSyncExternalStore(subscribe, () => takers.at(-1));

/** While this is on screen, what is dropped anywhere comes here. */
export function useDropTaker(taker: DropTaker): void {
  useEffect(() => {
    change([...takers, taker]);
    return () => change(takers.filter((other) => other !== taker));
  }, [taker]);
}

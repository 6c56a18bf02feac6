import { useSyncExternalStore } from 'react';

/** Where the window is: `#/profiles/abc` is `['profiles', 'abc']`. */
export const useRoute = (): readonly string[] => useSyncExternalStore(subscribe, current);

/** Goes there; each step is one part of the address. */
export function go(...steps: readonly string[]): void {
  location.hash = `#/${steps.map(encodeURIComponent).join('/')}`;
}

/** The same without a step to go back to: for what the window chose by itself. */
export function goInstead(...steps: readonly string[]): void {
  location.replace(`#/${steps.map(encodeURIComponent).join('/')}`);
}

let last: { readonly hash: string; readonly steps: readonly string[] } = { hash: '', steps: [] };

function current(): readonly string[] {
  const { hash } = location;
  if (hash !== last.hash) last = { hash, steps: parse(hash) };
  return last.steps;
}

function parse(hash: string): readonly string[] {
  return hash.replace(/^#\/?/, '').split('/').filter((step) => step !== '').map((step) => {
    try {
      return decodeURIComponent(step);
    } catch {
      // An address typed by hand.
      return step;
    }
  });
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

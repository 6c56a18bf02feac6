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

/** Where the window is now, outside of a component. */
export const whereNow = (): readonly string[] => current();

/** The last page before this one: what its first step was other than now. */
export const cameFrom = (): readonly string[] => before;

let before: readonly string[] = [];
let last: { readonly hash: string; readonly steps: readonly string[] } = { hash: '', steps: [] };

function current(): readonly string[] {
  const { hash } = location;
  if (hash !== last.hash) {
    const steps = parse(hash);
    if (steps[0] !== last.steps[0]) before = last.steps;
    last = { hash, steps };
  }
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

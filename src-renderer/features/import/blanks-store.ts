import { create } from 'zustand';
import { bridge } from '../../bridge/bridge';
import type { TypedSecret, TypedSecrets } from './blank-rows';
import { useImportStore } from './import-store';

interface BlanksState {
  readonly typed: TypedSecrets;
  /** Ids of places that are filled in by themselves. */
  readonly apart: ReadonlySet<string>;
}

const EMPTY: BlanksState = { typed: new Map(), apart: new Set() };

/** Secrets that were typed for the import at hand. They are here and nowhere else: gone with the plan, with a lock, and with the window. */
export const useBlanksStore = create<BlanksState>()(() => EMPTY);

export const putSecret = (row: string, typed: TypedSecret): void => useBlanksStore.setState((state) => ({ typed: new Map(state.typed).set(row, typed) }));

/** Fills a place in by itself, or together with the others of its name again. */
export const setApart = (place: string, apart: boolean): void => useBlanksStore.setState((state) => {
  const typed = new Map(state.typed);
  typed.delete(place);
  return { typed, apart: new Set(apart ? [...state.apart, place] : [...state.apart].filter((id) => id !== place)) };
});

const forget = (): void => useBlanksStore.setState(EMPTY);

useImportStore.subscribe(({ planId }) => {
  if (planId === undefined) forget();
});

/** Not before the window has its session: a page would ask for its events without a key, and be refused. Gives back how to stop. */
export const forgetWhenLocked = (): (() => void) => bridge.on('vault.changed', ({ state }) => {
  if (state !== 'open') forget();
});

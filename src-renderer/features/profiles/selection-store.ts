import { create } from 'zustand';

interface SelectionState {
  /** Of the profiles that are picked. */
  readonly ids: ReadonlySet<string>;
  /** Where a range begins: the row that was picked or opened last. */
  readonly anchor: number | undefined;
  readonly change: (changes: Partial<Omit<SelectionState, 'change'>>) => void;
}

/** What is picked in the list of profiles, to be changed at once. */
export const useSelectionStore = create<SelectionState>((set) => ({ ids: new Set(), anchor: undefined, change: (changes) => set(changes) }));

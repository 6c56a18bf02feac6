import { create } from 'zustand';

interface McpsState {
  readonly search: string;
  /** Only what is kept more than once. */
  readonly repeated: boolean;
  readonly at: number | undefined;
  readonly change: (changes: Partial<Omit<McpsState, 'change'>>) => void;
}

/** What the list shows; stays while the person is elsewhere in the window. */
export const useMcpsStore = create<McpsState>((set) => ({ search: '', repeated: false, at: undefined, change: (changes) => set(changes) }));

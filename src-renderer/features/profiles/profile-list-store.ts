import { create } from 'zustand';
import { NO_WISH, type ListWish } from './list-wish';

interface ProfileListState extends ListWish {
  /** Where the open profile stands in the list, as far as that is known. */
  readonly at: number | undefined;
  /** The one to open again when the person comes back. */
  readonly lastId: string | undefined;
  /** For which question and profile the place was looked up. */
  readonly placedFor: string | undefined;
  readonly change: (changes: Partial<Omit<ProfileListState, 'change'>>) => void;
}

/** What the list shows; stays while the person is elsewhere in the window. */
export const useProfileListStore = create<ProfileListState>((set) => ({ ...NO_WISH, at: undefined, lastId: undefined, placedFor: undefined, change: (changes) => set(changes) }));

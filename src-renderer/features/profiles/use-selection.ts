import { useEffect } from 'react';
import { MOST_PROFILES } from '../../../src-shared/profile/profile-page';
import type { ProfileSummary } from '../../../src-shared/profile/profile-view';
import { call } from '../../bridge/use-operation';
import type { Pages } from '../../bridge/use-pages';
import { SELECTION_TEXTS } from '../../texts/selection-texts';
import { orTell } from './change-profile';
import { listQuestion } from './list-wish';
import { useProfileListStore } from './profile-list-store';
import { useSelectionStore } from './selection-store';

/** As many as the core changes in one step. */
export const MOST_SELECTED = 10_000;

interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string, index: number) => void;
  /** All between the row that was picked last and this one. */
  readonly extend: (index: number) => void;
  /** All that the list has, seen or not. */
  readonly all: () => void;
  readonly clear: () => void;
}

/** What is picked, always of what the list has: another search or filter begins anew. */
export function useSelection({ key }: Pages<ProfileSummary>): Selection {
  const { ids, change } = useSelectionStore();
  useEffect(() => () => change({ ids: new Set(), anchor: undefined }), [key, change]);

  const take = async (first: number, last: number): Promise<void> => {
    await orTell(SELECTION_TEXTS.failed, async () => {
      const found = await idsBetween(first, Math.min(last, first + MOST_SELECTED - 1));
      const kept = useSelectionStore.getState().ids;
      change({ ids: new Set([...new Set([...kept, ...found])].slice(0, MOST_SELECTED)) });
    });
  };
  return {
    ids,
    toggle: (id, index) => change({ ids: toggled(ids, id), anchor: index }),
    extend: (index) => {
      const from = useSelectionStore.getState().anchor ?? useProfileListStore.getState().at ?? index;
      void take(Math.min(from, index), Math.max(from, index));
    },
    all: () => void take(0, MOST_SELECTED - 1),
    clear: () => change({ ids: new Set(), anchor: undefined }),
  };
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Page by page: ten thousand at once would hold the core too long. */
async function idsBetween(first: number, last: number): Promise<readonly string[]> {
  const question = listQuestion(useProfileListStore.getState());
  const ids: string[] = [];
  for (let offset = first; offset <= last; offset += MOST_PROFILES) {
    const limit = Math.min(MOST_PROFILES, last - offset + 1);
    const { profiles } = await call('profile.list', { ...question, offset, limit });
    ids.push(...profiles.map(({ id }) => id));
    if (profiles.length < limit) break;
  }
  return ids;
}

import { useEffect, useState } from 'react';
import type { ProfileSummary } from '../../../src-shared/profile/profile-view';
import { call } from '../../bridge/use-operation';
import type { Pages } from '../../bridge/use-pages';
import { go, goInstead, whereNow } from '../../ui/route';
import { listQuestion } from './list-wish';
import { useProfileListStore } from './profile-list-store';

interface OpenProfile {
  /** Where the open one stands in the list, as far as that is known. */
  readonly at: number | undefined;
  readonly open: (id: string, index: number) => void;
  readonly move: (index: number) => void;
}

/** Keeps list and address together: what is open is in sight, and something is always open. */
export function useOpenProfile(profileId: string | undefined, pages: Pages<ProfileSummary>): OpenProfile {
  const { at, lastId, change } = useProfileListStore();
  const found = profileId === undefined ? undefined : pages.indexOf(({ id }) => id === profileId);
  const first = pages.rowAt(0)?.id;
  const { behind, total, key } = pages;
  const [page] = useState(pageNow);

  useEffect(() => {
    const chosen = lastId ?? first;
    // Whoever went to another page meanwhile is not called back.
    if (profileId === undefined && chosen !== undefined && pageNow() === page) goInstead('profiles', chosen);
  }, [profileId, lastId, first, page]);
  useEffect(() => {
    if (found !== undefined && !behind) change({ at: found });
  }, [found, behind, change]);
  useEffect(() => {
    const token = `${key} ${profileId ?? ''}`;
    if (profileId === undefined || total === undefined || behind || token === useProfileListStore.getState().placedFor) return undefined;
    change({ lastId: profileId, placedFor: token });
    if (found !== undefined) return undefined;
    // It was opened from elsewhere, or the list is another one: it is not on the pages in sight.
    void placeOf(profileId).then((place) => {
      if (useProfileListStore.getState().placedFor === token) change({ at: place });
    });
    return undefined;
  }, [profileId, key, total, behind, found, change]);

  const open = (id: string, index: number): void => {
    change({ at: index, lastId: id });
    go('profiles', id);
  };
  const move = (index: number): void => {
    change({ at: index });
    const near = pages.rowAt(index);
    if (near !== undefined) return goInstead('profiles', near.id);
    // The first or last row of a long list: its page is only now asked for.
    void idAt(index).then((id) => {
      if (id !== undefined && useProfileListStore.getState().at === index) goInstead('profiles', id);
    });
  };
  return { at: found ?? at, open, move };
}

/** Without an address it is this one. */
const pageNow = (): string => whereNow()[0] ?? 'profiles';

const wish = (): ReturnType<typeof listQuestion> => listQuestion(useProfileListStore.getState());

/** Where a profile stands among all that are wished for. */
async function placeOf(profileId: string): Promise<number | undefined> {
  try {
    const index = (await call('profile.list', wish())).profiles.findIndex(({ id }) => id === profileId);
    return index < 0 ? undefined : index;
  } catch {
    // The list itself says why; without a place it stays where it is.
    return undefined;
  }
}

async function idAt(offset: number): Promise<string | undefined> {
  try {
    return (await call('profile.list', { ...wish(), offset, limit: 1 })).profiles[0]?.id;
  } catch {
    // As above.
    return undefined;
  }
}

import { useDebouncedValue } from '@mantine/hooks';
import type { ProfileSummary } from '../../../src-shared/profile/profile-view';
import { operationQuery } from '../../bridge/use-operation';
import { usePages, type Pages } from '../../bridge/use-pages';
import { listQuestion } from './list-wish';
import { useProfileListStore } from './profile-list-store';

/** The profiles that are wished for, by pages. */
export function useProfilePages(): Pages<ProfileSummary> {
  const wish = useProfileListStore();
  const [search] = useDebouncedValue(wish.search, 150);
  return usePages(listQuestion({ ...wish, search }), {
    ask: (question, offset, limit) => operationQuery('profile.list', { ...question, offset, limit }),
    rowsOf: ({ profiles }) => profiles,
  });
}

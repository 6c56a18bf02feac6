import type { OperationInput } from '../../../src-shared/contract/operations';
import type { ProfileSort } from '../../../src-shared/profile/profile-page';

/** What a person wants to see of the list. */
export interface ListWish {
  readonly search: string;
  readonly sort: ProfileSort;
  readonly descending: boolean;
  readonly category: string | undefined;
  readonly tags: readonly string[];
}

export const NO_FILTER = { search: '', category: undefined, tags: [] } as const;
export const NO_WISH: ListWish = { ...NO_FILTER, sort: 'name', descending: false };

export type ListQuestion = Omit<NonNullable<OperationInput<'profile.list'>>, 'offset' | 'limit'>;

/** As the core is asked; it takes 200 characters of search. */
export const listQuestion = ({ search, sort, descending, category, tags }: ListWish): ListQuestion => ({
  search: search.trim().slice(0, 200), sort, descending, tags: [...tags], ...(category !== undefined && { category }),
});

/** Whether some profiles may be left out. */
export const isNarrowed = ({ search, category, tags }: ListWish): boolean => search.trim() !== '' || category !== undefined || tags.length > 0;

import { useState } from 'react';
import type { SecretItem } from '../../../src-shared/profile/secret-page';
import type { Pages } from '../../bridge/use-pages';
import { secretKey } from './secret-item';

interface Seen {
  readonly item: SecretItem;
  readonly index: number;
  /** Of the question whose rows it was seen among. */
  readonly list: string;
}

/**
 * The chosen secret, as it was last seen when its page is dropped because it was scrolled out of sight. One that left the list, for it was
 * filled in or does not match, makes room for the one that stands there now.
 */
export function useOpenSecret(key: string | undefined, pages: Pages<SecretItem>): SecretItem | undefined {
  const [seen, setSeen] = useState<Seen>();
  const index = key === undefined ? undefined : pages.indexOf((item) => secretKey(item) === key);
  const found = index === undefined ? undefined : pages.rowAt(index);
  if (found !== undefined && index !== undefined && (seen?.item !== found || seen.index !== index || seen.list !== pages.key)) setSeen({ item: found, index, list: pages.key });
  if (found !== undefined) return found;
  const before = seen?.list === pages.key && secretKey(seen.item) === key ? seen : undefined;
  if (pages.total === undefined || pages.total === 0) return undefined;
  if (before !== undefined && before.index < pages.total && pages.rowAt(before.index) === undefined) return before.item;
  return pages.rowAt(Math.min(before?.index ?? 0, pages.total - 1)) ?? pages.rowAt(0);
}

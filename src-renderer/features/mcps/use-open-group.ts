import { useState } from 'react';
import type { McpGroup } from '../../../src-shared/profile/profile-page';
import type { Pages } from '../../bridge/use-pages';

interface OpenGroup {
  readonly group: McpGroup | undefined;
  /** The list is there, and this one is not known. */
  readonly missing: boolean;
}

/** The chosen group. Scrolled out of sight, its page is dropped: it stays as it was last seen. */
export function useOpenGroup(key: string | undefined, pages: Pages<McpGroup>): OpenGroup {
  const [seen, setSeen] = useState<McpGroup>();
  const at = key === undefined ? undefined : pages.indexOf((group) => group.key === key);
  const found = at === undefined ? undefined : pages.rowAt(at);
  if (found !== undefined && found !== seen) setSeen(found);
  const group = found ?? (seen?.key === key ? seen : undefined);
  return { group, missing: key !== undefined && group === undefined && pages.total !== undefined };
}

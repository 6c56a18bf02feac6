import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { EditResult } from '../../src-shared/profile/mcp-draft';
import type { McpPlace } from '../../src-shared/profile/profile-page';
import type { ProfileSummary } from '../../src-shared/profile/profile-view';
import { linesOf } from './operation-error';
import { call, operationQuery } from './use-operation';
import { usePages, type Pages } from './use-pages';

export interface Copying {
  readonly search: string;
  readonly setSearch: (text: string) => void;
  readonly pages: Pages<ProfileSummary>;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (id: string, on: boolean) => void;
  readonly withSecrets: boolean;
  readonly setWithSecrets: (on: boolean) => void;
  readonly busy: boolean;
  readonly failure: readonly string[] | undefined;
  readonly copy: () => Promise<void>;
}

/** Choosing among all profiles those that a server is copied to. */
export function useCopying(place: McpPlace, onCopied: (result: EditResult, profiles: number) => void): Copying {
  const [search, setSearch] = useState('');
  const [words] = useDebouncedValue(search.trim().slice(0, 200), 150);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [withSecrets, setWithSecrets] = useState(true);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<readonly string[]>();
  const pages = usePages({ search: words }, {
    ask: (question, offset, limit) => operationQuery('profile.list', { ...question, offset, limit }),
    rowsOf: ({ profiles }) => profiles,
  });
  const copy = async (): Promise<void> => {
    setBusy(true);
    try {
      const result = await call('mcp.copy', { profileId: place.profileId, mcpId: place.mcpId, to: [...chosen], withSecrets });
      onCopied(result, chosen.size);
    } catch (error) {
      setFailure(linesOf(error));
    }
    setBusy(false);
  };
  return {
    search, setSearch, pages, chosen, withSecrets, setWithSecrets, busy, failure, copy,
    choose: (id, on) => setChosen((before) => new Set(on ? [...before, id] : [...before].filter((other) => other !== id))),
  };
}

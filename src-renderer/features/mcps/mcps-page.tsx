import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, type ReactElement } from 'react';
import { operationQuery } from '../../bridge/use-operation';
import { usePages } from '../../bridge/use-pages';
import { MCPS_TEXTS as TEXTS } from '../../texts/mcps-texts';
import { runCommand } from '../../ui/command-registry';
import { EmptyState } from '../../ui/empty-state';
import { go, goInstead, useRoute } from '../../ui/route';
import { GroupDetail } from './group-detail';
import { GroupList } from './group-list';
import { useMcpsStore } from './mcps-store';
import { useOpenGroup } from './use-open-group';

interface McpsPageProps {
  readonly onOpenProfile: (profileId: string, mcpId?: string) => void;
}

/** Servers across all profiles: found once, compared, copied. */
export function McpsPage({ onOpenProfile }: McpsPageProps): ReactElement {
  const [, currentKey] = useRoute();
  const { search, repeated, at, change } = useMcpsStore();
  const [words] = useDebouncedValue(search.trim().slice(0, 200), 150);
  const pages = usePages({ search: words, repeated }, {
    ask: (question, offset, limit) => operationQuery('mcp.groups', { ...question, offset, limit }),
    rowsOf: ({ groups }) => groups,
  });
  const { group, missing } = useOpenGroup(currentKey, pages);
  const first = pages.rowAt(0)?.key;
  const found = pages.indexOf(({ key }) => key === currentKey);
  useEffect(() => {
    if (currentKey === undefined && first !== undefined) goInstead('mcps', first);
  }, [currentKey, first]);
  useEffect(() => {
    if (found !== undefined && found !== at) change({ at: found });
  }, [found, at, change]);

  if (pages.total === 0 && words === '' && search.trim() === '' && !repeated) {
    return (
      <EmptyState page title={TEXTS.empty} note={TEXTS.emptyNote}>
        <Button onClick={() => go('profiles')}>{TEXTS.emptyGo}</Button>
        <Button onClick={() => runCommand('import.open')}>{TEXTS.emptyImport}</Button>
      </EmptyState>
    );
  }
  return (
    <div className="list-detail">
      <GroupList
        pages={pages} currentKey={currentKey}
        onOpen={({ key }, index) => {
          change({ at: index });
          goInstead('mcps', key);
        }}
      />
      {group === undefined
        ? <section className="detail" aria-label={TEXTS.choose}>{missing && <EmptyState title={TEXTS.gone} note={TEXTS.goneNote} />}</section>
        : <GroupDetail key={group.key} group={group} onOpenProfile={onOpenProfile} />}
    </div>
  );
}

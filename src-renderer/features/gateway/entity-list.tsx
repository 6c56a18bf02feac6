import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { EntityListRow } from '../../../src-shared/gateway/entity-page';
import type { Pages } from '../../bridge/use-pages';
import { ENTRY_TEXTS as TEXTS, GATEWAY_TEXTS } from '../../texts/gateway-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { runCommand } from '../../ui/command-registry';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { Polite } from '../../ui/polite';
import { VirtualRows } from '../../ui/virtual-rows';
import { Waiting } from '../../ui/waiting';
import { showEntity } from './entity-address';
import { EntityRow } from './entity-row';
import { isNarrowed, NO_FILTER, useGatewayStore } from './gateway-store';

interface EntityListProps {
  readonly environmentId: string;
  readonly pages: Pages<EntityListRow>;
  readonly openId: string | undefined;
  /** There is no room for tags. */
  readonly narrow: boolean;
  readonly onOpen: (row: EntityListRow, index: number) => void;
}

export function EntityList({ environmentId, pages, openId, narrow, onOpen }: EntityListProps): ReactElement {
  const { type, at, change, ...wish } = useGatewayStore();
  const { total, error } = pages;
  if (error !== undefined) return <Failure lines={error.lines} retry={{ label: SHARED_TEXTS.retry, run: pages.retry }} />;
  if (total === undefined) return <Waiting label={SHARED_TEXTS.loading} />;
  const move = (index: number): void => {
    const row = pages.rowAt(index);
    change({ at: index });
    // Where a detail stands beside the list it goes along; opening one takes a press.
    if (row !== undefined && openId !== undefined) showEntity(environmentId, row);
  };
  return (
    <>
      <Polite>{pages.behind || !isNarrowed(wish) ? '' : TEXTS.matches(total)}</Polite>
      {total === 0 ? <Nothing /> : (
        <VirtualRows
          key={pages.key} count={total} rowHeight={52} label={TEXTS.list} current={at} onRange={pages.onRange} onMove={move}
          row={(index, tabIndex) => {
            const row = pages.rowAt(index);
            return row !== undefined && <EntityRow row={row} typed={type !== undefined} narrow={narrow} current={row.id === openId} tabIndex={tabIndex} onOpen={() => onOpen(row, index)} />;
          }}
        />
      )}
    </>
  );
}

function Nothing(): ReactElement {
  const { type, change, ...wish } = useGatewayStore();
  if (isNarrowed(wish)) return <EmptyState title={TEXTS.nothing} note={TEXTS.nothingNote}><Button onClick={() => change(NO_FILTER)}>{SHARED_TEXTS.clear}</Button></EmptyState>;
  return <EmptyState title={TEXTS.none(type)} note={TEXTS.noneNote}><Button onClick={() => runCommand('import.open')}>{GATEWAY_TEXTS.emptyImport}</Button></EmptyState>;
}

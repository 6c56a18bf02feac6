import { Table } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import type { FormatId } from '../../../src-shared/transfer/format-id';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import { isLocked } from '../../../src-shared/transfer/locked-source';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { VirtualTable } from '../../ui/virtual-table';
import { FoundArchive } from './found-archive';
import { FoundCells } from './found-cells';
import { FoundFold } from './found-fold';
import { foundRows, type FoundRow } from './found-rows';

const COLUMNS = 5;
/** Of these everything is read. */
const WHOLE: ReadonlySet<FormatId> = new Set<FormatId>(['native', 'native-archive', 'gateway']);

/** A row a file, however many; files of an archive under its name. */
export function FoundTable({ sources, onShow }: { readonly sources: readonly SourceReport[]; readonly onShow: (index: number) => void }): ReactElement {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => foundRows(sources, open), [sources, open]);
  const locked = useMemo(() => sources.filter(isLocked).length, [sources]);
  const leavesBehind = useMemo(() => sources.some(({ formatId }) => formatId !== undefined && !WHOLE.has(formatId)), [sources]);
  const cells = (row: FoundRow): ReactElement | undefined => {
    switch (row.kind) {
      case 'archive': return <FoundArchive row={row} columns={COLUMNS} />;
      case 'folded': return <FoundFold row={row} columns={COLUMNS} onTurn={() => setOpen((before) => turned(before, row.id))} />;
      case 'file': {
        const source = sources[row.index];
        return source && <FoundCells source={source} index={row.index} inside={row.inside} others={row.with} locked={locked} alone={rows.length === 1} onShow={onShow} />;
      }
    }
  };
  return (
    <VirtualTable
      label={IMPORT_TEXTS.table} className="t found" columns={COLUMNS} count={rows.length} rowHeight={56}
      rowClass={(index) => (rows[index]?.kind === 'file' ? 'tall' : 'group-row')}
      cells={(index) => {
        const row = rows[index];
        return row && cells(row);
      }}
      head={(
        <>
          <Table.Th>{IMPORT_TEXTS.file}</Table.Th>
          <Table.Th className="c-format">{IMPORT_TEXTS.format}</Table.Th>
          <Table.Th className="c-why">{IMPORT_TEXTS.why}</Table.Th>
          <Table.Th className="c-holds">{IMPORT_TEXTS.holds}</Table.Th>
          <Table.Th className="c-out"><span className="sr">{IMPORT_TEXTS.remove}</span></Table.Th>
        </>
      )}
    >
      {leavesBehind && <p className="small quiet hint">{IMPORT_TEXTS.leftBehind}</p>}
    </VirtualTable>
  );
}

const turned = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> => (ids.has(id) ? new Set([...ids].filter((other) => other !== id)) : new Set([...ids, id]));

import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { VirtualTable } from '../../ui/virtual-table';
import { FoundCells } from './found-cells';

/** A row a file, however many. */
export function FoundTable({ sources, onShow }: { readonly sources: readonly SourceReport[]; readonly onShow: (index: number) => void }): ReactElement {
  const leavesBehind = sources.some(({ formatId }) => formatId === 'claude-desktop' || formatId === 'generic');
  return (
    <VirtualTable
      label={IMPORT_TEXTS.table} className="t found" columns={5} count={sources.length} rowHeight={56} rowClass={() => 'tall'}
      cells={(index) => {
        const source = sources[index];
        return source && <FoundCells source={source} index={index} onShow={onShow} />;
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

import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { IMPORT_GATEWAY_TEXTS } from '../../texts/import-gateway-texts';
import { RESULT_TEXTS } from '../../texts/import-result-texts';
import { Cut } from '../../ui/cut';
import { useNarrow } from '../../ui/use-narrow';
import { VirtualTable } from '../../ui/virtual-table';
import { ResultMark } from './result-mark';
import type { ResultRow } from './result-rows';

/** A row an item: what became of it, in words. */
export function ResultTable({ rows }: { readonly rows: readonly ResultRow[] }): ReactElement {
  const narrow = useNarrow();
  const gateway = rows[0]?.ofGateway === true;
  return (
    <VirtualTable
      label={RESULT_TEXTS.table} className="t result-items" columns={narrow ? 4 : 5} count={rows.length} rowHeight={41} focusable
      head={(
        <>
          <Table.Th className="c-check"><span className="sr">{RESULT_TEXTS.outcome}</span></Table.Th>
          <Table.Th className="c-item">{gateway ? IMPORT_GATEWAY_TEXTS.entry : RESULT_TEXTS.mcp}</Table.Th>
          {!narrow && <Table.Th className="c-item">{gateway ? IMPORT_GATEWAY_TEXTS.typeHead : RESULT_TEXTS.profile}</Table.Th>}
          <Table.Th className="c-format">{RESULT_TEXTS.happened}</Table.Th>
          <Table.Th>{RESULT_TEXTS.about}</Table.Th>
        </>
      )}
      cells={(index) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <>
            <Table.Td className="c-check"><ResultMark kind={row.kind} /></Table.Td>
            <Table.Td><b><Cut text={row.name} /></b>{narrow && <span className="sub"><Cut text={row.profile} /></span>}</Table.Td>
            {!narrow && <Table.Td className="quiet"><Cut text={row.profile} /></Table.Td>}
            <Table.Td className={row.kind === 'bad' ? 'danger' : undefined}>{row.outcome}</Table.Td>
            <Table.Td className="quiet wrap break">{row.note}</Table.Td>
          </>
        );
      }}
    />
  );
}

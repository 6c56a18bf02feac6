import { Table } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { DECIDE_TEXTS } from '../../texts/import-decide-texts';
import { Broken } from '../../ui/cut';
import type { Choice } from './answers';
import type { FieldRow } from './field-rows';
import { SideText } from './side-text';

interface FieldTableProps {
  readonly rows: readonly FieldRow[];
  /** What the two sides are called. */
  readonly heads: readonly [mine: string, theirs: string];
  /** Marks what stays. */
  readonly choice?: Choice | undefined;
  /** Rows below the fields. */
  readonly children?: ReactNode;
}

/** The fields that differ, side by side, every line whole. */
export const FieldTable = ({ rows, heads: [mine, theirs], choice, children }: FieldTableProps): ReactElement => (
  <Table className="t fields" aria-label={DECIDE_TEXTS.table}>
    <Table.Thead><Table.Tr><Table.Th className="c-field">{DECIDE_TEXTS.field}</Table.Th><Table.Th>{mine}</Table.Th><Table.Th>{theirs}</Table.Th></Table.Tr></Table.Thead>
    <Table.Tbody>
      {rows.map((row) => (
        <Table.Tr key={row.field}>
          <Table.Td className="c-field"><span className={row.mono ? 'mono small break' : undefined}><Broken text={row.text} /></span></Table.Td>
          <Table.Td><div className="pick-cell" data-picked={choice === 'skip' || choice === 'rename' || undefined}><SideText field={row.field} side={row.mine} /></div></Table.Td>
          <Table.Td><div className="pick-cell" data-picked={choice === 'update' || choice === 'rename' || undefined}><SideText field={row.field} side={row.theirs} /></div></Table.Td>
        </Table.Tr>
      ))}
      {children}
    </Table.Tbody>
  </Table>
);

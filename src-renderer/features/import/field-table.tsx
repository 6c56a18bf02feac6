import { Table } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { DECIDE_TEXTS } from '../../texts/import-decide-texts';
import { Broken } from '../../ui/cut';
import type { Choice } from './answers';
import type { FieldRow, Side } from './field-rows';
import { MaskedValue } from './masked-value';

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
          <Table.Td><SideCell field={row.field} side={row.mine} picked={choice === 'skip' || choice === 'rename'} /></Table.Td>
          <Table.Td><SideCell field={row.field} side={row.theirs} picked={choice === 'update' || choice === 'rename'} /></Table.Td>
        </Table.Tr>
      ))}
      {children}
    </Table.Tbody>
  </Table>
);

function SideCell({ field, side, picked }: { readonly field: string; readonly side: Side | undefined; readonly picked: boolean }): ReactElement {
  return <div className="pick-cell" data-picked={picked || undefined}>{side === undefined ? <span className="faint">{DECIDE_TEXTS.notSet}</span> : <SideText field={field} side={side} />}</div>;
}

function SideText({ field, side: { lines, secret, partDiffers } }: { readonly field: string; readonly side: Side }): ReactElement {
  if (secret !== undefined) return <span className={secret === 'unknown' ? 'warn nowrap' : 'nowrap'}><IconKey size={13} stroke={1.8} aria-hidden /> {DECIDE_TEXTS.secret[secret]}</span>;
  if (field === 'disabled') return <span>{lines[0] === 'true' ? DECIDE_TEXTS.yes : DECIDE_TEXTS.no}</span>;
  return (
    <span>
      {lines.map((line, index) => <span key={index} className="mono line"><MaskedValue shown={line} /></span>)}
      {partDiffers && <span className="quiet small"><IconKey size={13} stroke={1.8} aria-hidden /> {DECIDE_TEXTS.partDiffers}</span>}
    </span>
  );
}

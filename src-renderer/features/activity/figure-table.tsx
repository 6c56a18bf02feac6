import { Table } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { StackedBar, Swatch, type Tone } from '../../ui/stacked-bar';

interface FigureTableProps {
  readonly label: string;
  /** Of what each row is about. */
  readonly head: string;
  /** Of the bars. */
  readonly bars: string;
  /** Of the numbers; `tone`: the colour that they have in the bars. */
  readonly columns: readonly { readonly name: string; readonly tone?: Tone }[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: ReactNode;
    readonly parts: Parameters<typeof StackedBar>[0]['parts'];
    /** One a column. */
    readonly cells: readonly string[];
    /** Below the bar. */
    readonly note?: string;
  }[];
}

/** Figures as bars with their numbers beside them. */
export const FigureTable = ({ label, head, bars, columns, rows }: FigureTableProps): ReactElement => (
  <Table className="t figure-table" aria-label={label}>
    <Table.Thead>
      <Table.Tr>
        <Table.Th className="c-figure">{head}</Table.Th>
        <Table.Th className="c-bars"><span className="sr">{bars}</span></Table.Th>
        {columns.map(({ name, tone }) => <Table.Th key={name} className="c-number">{tone !== undefined && <Swatch tone={tone} />}{name}</Table.Th>)}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {rows.map(({ key, name, parts, cells, note }) => (
        <Table.Tr key={key}>
          <Table.Th scope="row" className="c-figure">{name}</Table.Th>
          <Table.Td className="c-bars"><StackedBar parts={parts} />{note !== undefined && note !== '' && <span className="sub mono break">{note}</span>}</Table.Td>
          {cells.map((cell, index) => <Table.Td key={index} className="c-number">{cell}</Table.Td>)}
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

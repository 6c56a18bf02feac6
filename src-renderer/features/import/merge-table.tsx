import { Button, Radio, Table } from '@mantine/core';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { DECIDE_TEXTS } from '../../texts/import-decide-texts';
import { Broken } from '../../ui/cut';
import { SIDES, type Side } from './answers';
import { chooseSides } from './decide';
import type { FieldRow } from './field-rows';
import { sideOf } from './merge-fields';
import type { Question } from './questions';
import { SideText } from './side-text';

interface MergeTableProps {
  readonly question: Question;
  readonly rows: readonly FieldRow[];
  readonly heads: readonly [mine: string, theirs: string];
  /** Once it is drawn, on the first field that is open. */
  readonly takesFocus: boolean;
  readonly onFocused: () => void;
  /** Rows below the fields. */
  readonly children?: ReactNode;
}

const BY_KEY: Readonly<Record<string, Side>> = { 1: 'mine', 2: 'theirs', ArrowLeft: 'mine', ArrowRight: 'theirs' };

/** The fields that differ, with a choice for each. Up and down go from row to row; left, right, 1 and 2 choose, and the digits go on. */
export function MergeTable({ question, rows, heads, takesFocus, onFocused, children }: MergeTableProps): ReactElement {
  const id = useId();
  const body = useRef<HTMLTableSectionElement>(null);
  const picked = rows.map(({ fields }) => sideOf(fields, question.answer?.fields));
  const firstOpen = picked.indexOf(undefined);
  const words = question.group === 'duplicate' ? DECIDE_TEXTS.allOfDuplicate : DECIDE_TEXTS.allOf;
  const focus = (index: number, side: Side = picked[index] ?? 'mine'): void => body.current?.querySelector<HTMLInputElement>(`[data-row="${index}"] [value=${side}]`)?.focus();
  useEffect(() => {
    if (!takesFocus) return;
    focus(Math.max(firstOpen, 0));
    onFocused();
  });
  const choose = (among: readonly FieldRow[], side: Side): void => chooseSides(question, Object.fromEntries(among.flatMap(({ fields }) => fields.map((field) => [field, side]))));
  const press = (event: KeyboardEvent, index: number, row: FieldRow): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const side = BY_KEY[event.key];
    const to = { ArrowUp: index - 1, ArrowDown: index + 1 }[event.key];
    if (side === undefined && to === undefined) return;
    event.preventDefault();
    if (to !== undefined) return focus(Math.min(Math.max(to, 0), rows.length - 1));
    if (side === undefined) return;
    choose([row], side);
    const open = (other: Side | undefined, at: number): boolean => other === undefined && at !== index;
    const below = picked.findIndex((other, at) => at > index && open(other, at));
    const next = below === -1 ? picked.findIndex(open) : below;
    if (event.key.startsWith('Arrow') || next === -1) focus(index, side);
    else focus(next);
  };
  return (
    <Table className="t fields merging" aria-label={DECIDE_TEXTS.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className="c-field">{DECIDE_TEXTS.field}</Table.Th>
          {SIDES.map((side, at) => (
            <Table.Th key={side}><span className="row"><span id={`${id}-${side}`}>{heads[at]}</span><Button size="compact-sm" variant="subtle" onClick={() => choose(rows, side)}>{words[side]}</Button></span></Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody ref={body}>
        {rows.map((row, index) => (
          <Table.Tr key={row.field} data-row={index} data-left={picked[index] === undefined || undefined} onKeyDown={(event) => press(event, index, row)}>
            <Table.Td className="c-field"><span id={`${id}-${index}`} className={row.mono ? 'mono small break' : undefined}><Broken text={row.text} /></span></Table.Td>
            {SIDES.map((side) => (
              <Table.Td key={side}>
                <label className="pick-cell" data-picked={picked[index] === side || undefined}>
                  <Radio name={`${id}-row-${index}`} value={side} checked={picked[index] === side} onChange={() => choose([row], side)} aria-labelledby={`${id}-${index} ${id}-${side} ${id}-${index}-${side}`} />
                  <span id={`${id}-${index}-${side}`}><SideText field={row.field} side={row[side]} /></span>
                </label>
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
        {children}
      </Table.Tbody>
    </Table>
  );
}

import { Table } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useMemo, type ReactElement } from 'react';
import { ENTITY_WORDS } from '../../texts/entity-texts';
import { GATEWAY_COMPARE_TEXTS as TEXTS } from '../../texts/gateway-compare-texts';
import { Broken } from '../../ui/cut';
import { MaskedText } from '../../ui/masked-text';
import { VirtualTable } from '../../ui/virtual-table';
import { numberText } from '../../texts/plural';
import { differenceRows, MASK, shownSide, type DifferenceRow, type DifferingEntry, type ShownSide } from './difference-rows';

interface DifferenceTableProps {
  readonly label: string;
  /** What the two sides are called. */
  readonly heads: readonly [mine: string, theirs: string];
  readonly entries: readonly DifferingEntry[];
}

const CLASSES = { type: 'of-type', entry: 'of-entry', field: 'of-field' } as const;

/** Entries that differ, by type, with the fields that do; of any number. */
export function DifferenceTable({ label, heads: [mine, theirs], entries }: DifferenceTableProps): ReactElement {
  const rows = useMemo(() => differenceRows(entries), [entries]);
  return (
    <VirtualTable
      label={label} className="t difference-table" columns={3} count={rows.length} rowHeight={34} focusable
      head={<><Table.Th className="c-what">{TEXTS.field}</Table.Th><Table.Th>{mine}</Table.Th><Table.Th>{theirs}</Table.Th></>}
      rowClass={(index) => {
        const row = rows[index];
        return row && CLASSES[row.kind];
      }}
      cells={(index) => {
        const row = rows[index];
        return row && <Cells row={row} />;
      }}
    />
  );
}

function Cells({ row }: { readonly row: DifferenceRow }): ReactElement {
  switch (row.kind) {
    case 'type': return <Table.Td colSpan={3}><h3>{row.type === undefined ? TEXTS.other : ENTITY_WORDS[row.type].title} <span className="quiet">{numberText(row.count)}</span></h3></Table.Td>;
    case 'entry': {
      const { name, state, tone } = row.entry;
      return <><Table.Th scope="row" className="break">{name}</Table.Th><Table.Td colSpan={2} className={tone ?? 'quiet'}>{state}</Table.Td></>;
    }
    case 'field': return (
      <>
        <Table.Th scope="row" className="mono small break"><Broken text={row.difference.field} /></Table.Th>
        <Table.Td><Shown side={shownSide(row.difference, 'mine')} /></Table.Td>
        <Table.Td><Shown side={shownSide(row.difference, 'theirs')} /></Table.Td>
      </>
    );
  }
}

const SECRETS = { secret: TEXTS.secretWord, 'other-secret': TEXTS.otherSecret, unknown: TEXTS.unknownSecret } as const;

function Shown({ side }: { readonly side: ShownSide }): ReactElement {
  if (side.kind === 'none') return <span className="faint">{TEXTS.notSet}</span>;
  if (side.kind !== 'text') return <span className={side.kind === 'unknown' ? 'warn' : undefined}><IconKey size={13} stroke={1.8} aria-hidden /> {SECRETS[side.kind]}</span>;
  return (
    <span className="small">
      <MaskedText text={side.text} mask={MASK} label={TEXTS.secretWord} />
      {side.cut > 0 && <span className="quiet"> {TEXTS.longer(side.cut)}</span>}
      {side.partDiffers && <span className="quiet"> {TEXTS.partDiffers}</span>}
    </span>
  );
}

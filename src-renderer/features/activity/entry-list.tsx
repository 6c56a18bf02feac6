import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconFileExport, IconFileImport, IconPencil, type Icon } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactElement } from 'react';
import type { HistoryEntry } from '../../../src-shared/transfer/history-entry';
import { undo } from '../../bridge/tell-undoable';
import { ACTIVITY_TEXTS, entryNote, entryTitle } from '../../texts/activity-texts';
import { clockText } from '../../texts/time-text';
import { groupByDay, type DayRow } from './group-by-day';

const ICONS: Readonly<Record<HistoryEntry['kind'], Icon>> = { import: IconFileImport, export: IconFileExport, edit: IconPencil, undo: IconArrowBackUp };

interface EntryListProps {
  readonly entries: readonly HistoryEntry[];
  readonly open: number | undefined;
  readonly onOpen: (id: number) => void;
}

export function EntryList({ entries, open, onOpen }: EntryListProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const rows = groupByDay(entries, new Date(), ACTIVITY_TEXTS);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => box.current, estimateSize: (index) => (rows[index]?.kind === 'day' ? 40 : 46), overscan: 8 });
  return (
    <div className="scroll grow-y" ref={box}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <div key={row.key} className="entry-place" style={{ top: start, height: size }}><EntryRow row={row} open={open} onOpen={onOpen} /></div>
          );
        })}
      </div>
    </div>
  );
}

function EntryRow({ row, open, onOpen }: { readonly row: DayRow } & Pick<EntryListProps, 'open' | 'onOpen'>): ReactElement {
  if (row.kind === 'day') return <h2 className="group">{row.day}</h2>;
  const { entry } = row;
  const Glyph = ICONS[entry.kind];
  const title = entryTitle(entry);
  const here = entry.id === open;
  return (
    <div className="entry" data-here={here || undefined}>
      <UnstyledButton className="entry-main" aria-current={here || undefined} onClick={() => onOpen(entry.id)}>
        <Glyph size={16} stroke={1.7} aria-hidden />
        <span className="row-main"><b className="cut">{title}</b><small className="cut">{entryNote(entry)}</small></span>
      </UnstyledButton>
      {entry.undoable && <Button size="compact-sm" variant="subtle" color="gray" aria-label={`${ACTIVITY_TEXTS.undo}: ${title}`} onClick={() => void undo(entry.id)}>{ACTIVITY_TEXTS.undo}</Button>}
      <time className="faint small" dateTime={entry.at}>{clockText(new Date(entry.at))}</time>
    </div>
  );
}

import type { HistoryEntry } from '../../../src-shared/transfer/history-entry';
import { dayText } from '../../texts/time-text';

export type DayRow =
  | { readonly kind: 'day'; readonly key: string; readonly day: string }
  | { readonly kind: 'entry'; readonly key: string; readonly entry: HistoryEntry };

/** Entries in their order, a heading before the first of each day. */
export function groupByDay(entries: readonly HistoryEntry[], now: Date, words: { readonly today: string; readonly yesterday: string }): readonly DayRow[] {
  let last: string | undefined;
  return entries.flatMap((entry): DayRow[] => {
    const day = dayText(new Date(entry.at), now, words);
    const row: DayRow = { kind: 'entry', key: `entry-${entry.id}`, entry };
    if (day === last) return [row];
    last = day;
    return [{ kind: 'day', key: `day-${entry.id}`, day }, row];
  });
}

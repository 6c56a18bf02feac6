import type { HistoryEntry } from '../../src-shared/transfer/history-entry';
import { countedThings } from './activity-texts';
import { SHARED_TEXTS } from './shared-texts';

/** That a step was taken back, and what that did: `Undone. Removed 1 profile, 5 MCPs.` */
export function undoneText({ summary }: Pick<HistoryEntry, 'summary'>): string {
  const parts = (['Added', 'Changed', 'Removed'] as const).flatMap((did) => {
    const things = countedThings(summary, did);
    return things.length === 0 ? [] : [`${did} ${things.join(', ')}.`];
  });
  return [SHARED_TEXTS.undone, ...parts].join(' ');
}

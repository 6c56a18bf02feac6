import type { HistoryEntry, HistorySummary } from '../../src-shared/transfer/history-entry';

/** A step in words: `import of a.json: Work; 3 servers added, 1 server changed`, `edit: Work (github); 1 server changed`. */
export function historyText({ kind, summary, undoes }: HistoryEntry): string {
  const what = kind === 'undo' ? `undo of ${undoes ?? '?'}` : `${kind}${summary.files.length === 0 ? '' : ` ${kind === 'export' ? 'to' : 'of'} ${summary.files.join(', ')}`}`;
  const counts = [
    [summary.profilesAdded, 'profile', 'added'], [summary.profilesChanged, 'profile', 'changed'], [summary.profilesRemoved, 'profile', 'removed'],
    [summary.mcpsAdded, 'server', 'added'], [summary.mcpsChanged, 'server', 'changed'], [summary.mcpsRemoved, 'server', 'removed'],
  ] as const;
  const told = counts.filter(([number]) => number > 0).map(([number, thing, done]) => `${number} ${thing}${number === 1 ? '' : 's'} ${done}`).join(', ');
  return [`${what}: ${summary.profiles.join(', ')}${serversText(summary)}`, told].filter((part) => part !== '').join('; ');
}

/** The numbers tell how many there are. */
const NAMED_SERVERS = 3;

function serversText({ mcps = [] }: HistorySummary): string {
  if (mcps.length === 0) return '';
  return ` (${mcps.slice(0, NAMED_SERVERS).join(', ')}${mcps.length > NAMED_SERVERS ? ', …' : ''})`;
}

import { SECRET_MODE_TEXT } from '../../src-shared/gateway/secret-mode-text';
import type { HistoryEntry } from '../../src-shared/transfer/history-entry';
import type { HistorySummary } from '../../src-shared/transfer/history-summary';

/** A step in words: `import of a.json: Work; 3 servers added, 1 server changed`, `edit: Work (github); 1 server changed`. */
export function historyText({ kind, summary, undoes }: HistoryEntry): string {
  const what = kind === 'undo' ? `undo of ${undoes ?? '?'}` : `${kind}${summary.files.length === 0 ? '' : ` ${kind === 'export' ? 'to' : 'of'} ${firstOf(summary.files)}`}`;
  const counts = [
    [summary.profilesAdded, 'profile', 'added'], [summary.profilesChanged, 'profile', 'changed'], [summary.profilesRemoved, 'profile', 'removed'],
    [summary.mcpsAdded, 'server', 'added'], [summary.mcpsChanged, 'server', 'changed'], [summary.mcpsRemoved, 'server', 'removed'],
    ...gatewayCounts(summary),
  ] as const;
  const told = counts.filter(([number]) => number > 0).map(([number, thing, done]) => `${number} ${number === 1 ? thing : pluralOf(thing)} ${done}`).join(', ');
  return [`${what}: ${allOf([...summary.profiles, ...summary.gateway?.environments ?? []])}${namesText(summary.mcps ?? summary.gateway?.entities ?? [])}`, told, exportedText(summary)].filter((part) => part !== '').join('; ');
}

/** A step may be of ten thousand. */
const NAMED = 3;

const firstOf = (names: readonly string[]): string => `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ', …' : ''}`;

/** The history has all of these names: of files and servers it has the first. */
const allOf = (names: readonly string[]): string =>
  (names.length <= NAMED + 1 ? names.join(', ') : `${names.slice(0, NAMED).join(', ')} and ${(names.length - NAMED).toLocaleString('en-US')} more`);

const namesText = (names: readonly string[]): string => (names.length === 0 ? '' : ` (${firstOf(names)})`);

function gatewayCounts({ gateway }: HistorySummary): readonly (readonly [number, string, string])[] {
  if (gateway === undefined) return [];
  return [
    [gateway.environmentsAdded, 'environment', 'added'], [gateway.environmentsRemoved, 'environment', 'removed'],
    [gateway.entitiesAdded, 'entry', 'added'], [gateway.entitiesChanged, 'entry', 'changed'], [gateway.entitiesRemoved, 'entry', 'removed'],
  ];
}

function exportedText({ gateway }: HistorySummary): string {
  if (gateway?.exported === undefined) return '';
  const { counts, secrets } = gateway.exported;
  const number = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return `${number} ${number === 1 ? 'entry' : 'entries'}, ${SECRET_MODE_TEXT[secrets]}`;
}

const pluralOf = (thing: string): string => (thing === 'entry' ? 'entries' : `${thing}s`);

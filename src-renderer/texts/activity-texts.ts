import { SECRET_MODE_TEXT } from '../../src-shared/gateway/secret-mode-text';
import type { HistoryEntry } from '../../src-shared/transfer/history-entry';
import type { HistorySummary } from '../../src-shared/transfer/history-summary';
import { filesByRoot } from './file-names';
import { sentences } from './in-sentence';
import { counted } from './plural';

export const ACTIVITY_TEXTS = sentences({
  title: 'Activity',
  search: 'Search activity',
  today: 'Today',
  yesterday: 'Yesterday',
  undoneAt: 'Undone',
  isUndo: 'Took a step back',
  nothing: { title: 'Nothing happened yet', note: 'Imports, edits and exports stand here, and can be taken back.' },
  noMatch: { title: 'Nothing matches', note: 'No step has these words.' },
  added: 'Added',
  changed: 'Changed',
  removed: 'Removed',
  profiles: 'Profiles',
  mcps: 'MCPs',
  environments: 'Environments',
  entities: 'Entries',
  files: 'Files',
  undo: 'Undo',
  undoNote: 'Puts everything back as it was before. What was changed since is never overwritten: you would be told.',
  undoWas: 'This step was taken back.',
  undoGone: 'The last 50 steps can be taken back; this one is older, or changed nothing.',
  exportNote: 'An export changes nothing here.',
  andMore: 'and more',
  facts: 'What it was',
  /** Of very many files the history keeps the first names. */
  inside: (name: string, files: number, all: number) => (files === 1 ? name : `${name} (${counted(files, 'file')}${all >= 1000 ? ' or more' : ''})`),
  running: 'Running',
  open: 'Open',
  openJob: (title: string) => `Open: ${title}`,
  clear: 'Clear history…',
  clearTitle: 'Clear the history?',
  clearText: (steps: number) => `${steps === 1 ? 'The one step' : `All ${counted(steps, 'step')}`} will be forgotten and can no longer be taken back. What ${steps === 1 ? 'it' : 'they'} held is purged from the database: earlier values, sealed secrets, reports. Profiles and MCPs stay as they are.`,
  clearConfirm: (steps: number) => `Clear ${counted(steps, 'step')}`,
  keep: 'Keep the history',
  cleared: (steps: number) => `History cleared: ${counted(steps, 'step')}.`,
  notCleared: 'Could not clear the history',
} as const);

const listed = (names: readonly string[]): string => {
  const [one, two, three] = names;
  if (one === undefined) return '';
  if (two === undefined) return one;
  if (three === undefined) return `${one} and ${two}`;
  return `${one}, ${two} and ${counted(names.length - 2, 'other')}`;
};

/** What one step was, as a title. */
export const entryTitle = sentences(({ kind, summary }: HistoryEntry): string => {
  const { files, profiles, mcps = [], gateway } = summary;
  switch (kind) {
    case 'import': return files.length === 0 ? 'Imported pasted text' : `Imported ${listed(filesByRoot(files).map(({ name }) => name))}`;
    case 'export': return `Exported ${listed([...profiles, ...gateway?.environments ?? []])}`;
    case 'undo': {
      const what = listed(files.length > 0 ? filesByRoot(files).map(({ name }) => name) : profiles);
      return what === '' ? 'Undid a step' : `Undid a step: ${what}`;
    }
    case 'edit': return gateway === undefined ? editTitle(summary, mcps) : gatewayTitle(gateway);
  }
});

function editTitle(summary: HistorySummary, mcps: readonly string[]): string {
  const { profiles, profilesAdded, profilesRemoved, profilesChanged, mcpsAdded, mcpsRemoved } = summary;
  const within = profiles.length === 0 ? '' : ` in ${listed(profiles)}`;
  if (profilesAdded > 0) return `Added ${listed(profiles)}`;
  if (profilesRemoved > 0) return `Deleted ${listed(profiles)}`;
  if (mcps.length > 0) return `${mcpsRemoved > 0 ? 'Removed' : mcpsAdded > 0 ? 'Added' : 'Changed'} ${listed(mcps)}${within}`;
  return profilesChanged > 0 ? `Changed ${listed(profiles)}` : `Changed MCPs${within}`;
}

function gatewayTitle({ environments, entities = [], environmentsAdded, environmentsRemoved, entitiesAdded, entitiesRemoved }: GatewaySummary): string {
  if (environmentsAdded > 0) return `Added ${listed(environments)}`;
  if (environmentsRemoved > 0) return `Deleted ${listed(environments)}`;
  if (entities.length === 0) return `Changed ${listed(environments)}`;
  return `${entitiesRemoved > 0 ? 'Removed' : entitiesAdded > 0 ? 'Added' : 'Changed'} ${listed(entities)} in ${listed(environments)}`;
}

type GatewaySummary = NonNullable<HistorySummary['gateway']>;

function exportedParts(gateway: GatewaySummary | undefined): readonly string[] {
  if (gateway?.exported === undefined) return [];
  const { counts, secrets } = gateway.exported;
  return [counted(Object.values(counts).reduce((sum, count) => sum + count, 0), 'entry', 'entries'), SECRET_MODE_TEXT[secrets]];
}

/** How many of each thing a step added, changed or removed, where it did. */
export function countedThings(summary: HistorySummary, did: 'Added' | 'Changed' | 'Removed'): readonly string[] {
  const { gateway } = summary;
  const environments = { Added: gateway?.environmentsAdded, Changed: 0, Removed: gateway?.environmentsRemoved }[did] ?? 0;
  const entities = gateway?.[`entities${did}`] ?? 0;
  return ([[summary[`profiles${did}`], 'profile'], [summary[`mcps${did}`], 'MCP'], [environments, 'environment'], [entities, 'entry', 'entries']] as const)
    .filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many));
}

/** Its numbers in one line: `27 MCPs added, 2 changed`. */
export const entryNote = sentences(({ kind, summary, undoneBy }: HistoryEntry): string => {
  const { profilesAdded, profilesChanged, profilesRemoved, mcpsAdded, mcpsChanged, mcpsRemoved, files, gateway } = summary;
  const said = (counts: readonly (readonly [number, string])[], one: string, many?: string): readonly string[] =>
    counts.filter(([count]) => count > 0).map(([count, verb], index) => (index === 0 ? `${counted(count, one, many)} ${verb}` : `${count} ${verb}`));
  const parts = kind === 'export' ? [...files, ...exportedParts(gateway)] : [
    ...said([[profilesAdded, 'added'], [profilesChanged, 'changed'], [profilesRemoved, 'removed']], 'profile'),
    ...said([[mcpsAdded, 'added'], [mcpsChanged, 'changed'], [mcpsRemoved, 'removed']], 'MCP'),
    ...(gateway === undefined ? [] : [
      ...said([[gateway.environmentsAdded, 'added'], [gateway.environmentsRemoved, 'removed']], 'environment'),
      ...said([[gateway.entitiesAdded, 'added'], [gateway.entitiesChanged, 'changed'], [gateway.entitiesRemoved, 'removed']], 'entry', 'entries'),
    ]),
  ];
  const none = gateway !== undefined && kind === 'edit' ? 'Settings changed' : 'Nothing changed';
  const text = parts.length === 0 ? none : parts.join(', ');
  return undoneBy === undefined ? text : `${text}. Undone`;
});

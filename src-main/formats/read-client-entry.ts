import { fieldPathText } from '../../src-shared/profile/field-path';
import { isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import type { Finding } from '../../src-shared/transfer/finding';
import type { EntryNote, Translation } from './client-format';
import { commonSpelling } from './common-spelling';
import { withField } from './neutral-entry';
import { readServerEntry, type EntryContext, type EntryReading } from './read-server-entry';

export interface ClientEntryContext extends Omit<EntryContext, 'native' | 'mayBeEmpty'> {
  /** What the client's own spelling means; absent where it has none. */
  readonly translate?: ((entry: TreeMap, name: string) => Translation) | undefined;
}

/** `leftOut`: it is no server that could be kept, and no fault either. */
export type ClientEntryReading = EntryReading | { readonly leftOut: Finding };

/** Reads one entry of a client's file: the client's spelling, then what all clients share, then the server definition. */
export function readClientEntry(tree: Tree, { translate, ...context }: ClientEntryContext): ClientEntryReading {
  if (!isMap(tree)) return readServerEntry(tree, { ...context, native: false });
  const translation = translate?.(tree, context.name) ?? { entry: tree };
  const finding = ({ code, severity, field, reason }: EntryNote): Finding => ({
    code, severity, step: 'schema', subject: context.name, place: context.parsed.locate(field === undefined ? context.path : [...context.path, field]),
    ...(field !== undefined && { field: fieldPathText([field]) }), ...(reason !== undefined && { reason }),
  });
  if ('leftOut' in translation) return { leftOut: finding({ code: 'ENTRY_LEFT_OUT', severity: 'note', reason: translation.leftOut }) };
  const { entry, notes } = commonSpelling(translation.entry);
  const told = [...translation.notes ?? [], ...notes].filter(isFirst);
  const bound = told.some(({ code }) => code === 'RUNS_ONLY_IN_CLIENT') && !isFilled(entry.get('command')) && !isFilled(entry.get('url'));
  const reading = readServerEntry(bound ? parked(entry) : entry, { ...context, native: false, mayBeEmpty: bound });
  return 'rejected' in reading ? reading : { ...reading, findings: [...told.map(finding), ...reading.findings] };
}

/** What runs only in its client is kept as a server without a command, turned off. */
const parked = (entry: TreeMap): TreeMap => withField(withField(withField(entry, 'type', 'stdio'), 'command', ''), 'disabled', true);

const isFilled = (value: Tree | undefined): boolean => typeof value === 'string' && value !== '';

/** A client that says more of a field than what is said of all keeps its word. */
const isFirst = (note: EntryNote, index: number, all: readonly EntryNote[]): boolean =>
  all.findIndex(({ code, field }) => code === note.code && field === note.field) === index;

import { isList, type TreeMap } from '../../src-shared/profile/tree';
import type { EntryNote } from './client-format';
import { clientOnlyNotes } from './client-only-fields';
import { commandLine, wordsOf } from './command-words';
import { withCommonNames, withFlatTransport } from './field-aliases';
import { readHeaderList, readVariableList, type NamedList } from './named-list';
import { withCommandList, withField } from './neutral-entry';
import { TRANSPORT_FIELDS } from './server-transport';
import { SWITCHES } from './read-server-entry';

export interface Spelled {
  readonly entry: TreeMap;
  /** Where a meaning was chosen, or something has none elsewhere. */
  readonly notes: readonly EntryNote[];
}

/**
 * An entry of any client with the names and shapes that all of them share. What can be meant in one way only is taken without a
 * word; where a meaning is chosen, a note says so. Values are never expanded.
 */
export function commonSpelling(tree: TreeMap): Spelled {
  const named = withSocketType(withCommonNames(withFlatTransport(tree)));
  const { entry, notes } = STEPS.reduce(
    (so: Spelled, step): Spelled => {
      const { entry: next, notes: more } = step(so.entry);
      return { entry: next, notes: [...so.notes, ...more] };
    },
    { entry: named, notes: [] },
  );
  return { entry, notes: [...notes, ...clientOnlyNotes(entry)] };
}

const chosen = (entry: TreeMap, field: string, reason: string): Spelled => ({ entry, notes: [{ code: 'VALUE_TRANSLATED', severity: 'warning', field, reason }] });
const unchanged = (entry: TreeMap): Spelled => ({ entry, notes: [] });

function splitCommand(entry: TreeMap): Spelled {
  const command = entry.get('command');
  if (isList(command)) return command.length === 0 ? unchanged(entry) : chosen(withCommandList(entry), 'command', 'its words became command and arguments');
  const words = typeof command === 'string' && hasNoArguments(entry) ? commandLine(command) : undefined;
  return words === undefined ? unchanged(entry) : chosen(withCommandList(withField(entry, 'command', words)), 'command', 'it was split at its blanks, since it has no arguments');
}

function hasNoArguments(entry: TreeMap): boolean {
  const args = entry.get('args') ?? null;
  return args === null || args === '' || (isList(args) && args.length === 0);
}

function splitArguments(entry: TreeMap): Spelled {
  const args = entry.get('args');
  const words = typeof args === 'string' ? wordsOf(args) : undefined;
  return words === undefined ? unchanged(entry) : chosen(withField(entry, 'args', words), 'args', 'one text, split at its blanks');
}

function listedVariables(entry: TreeMap): Spelled {
  const list = entry.get('env');
  const read = isList(list) ? readVariableList(list) : undefined;
  if (read === undefined) return unchanged(entry);
  return chosen(withField(entry, 'env', read.values), 'env', `${LIST}${read.fromEnvironment ? '; what is only named comes from the environment, and stands as ${NAME}' : ''}${twice(read)}`);
}

function listedHeaders(entry: TreeMap): Spelled {
  const list = entry.get('headers');
  const read = isList(list) ? readHeaderList(list) : undefined;
  return read === undefined ? unchanged(entry) : chosen(withField(entry, 'headers', read.values), 'headers', `${LIST}${twice(read)}`);
}

const LIST = 'a list, read as names with values';
const twice = ({ repeated }: NamedList): string => (repeated ? '; a name stands twice, and the last one counts' : '');

function oneAllowedTool(entry: TreeMap): Spelled {
  const tool = entry.get('alwaysAllow');
  return typeof tool === 'string' && tool !== '' ? chosen(withField(entry, 'alwaysAllow', [tool]), 'alwaysAllow', 'one text, taken as the name of a tool') : unchanged(entry);
}

/** `"disabled": "true"`. */
const switchesInWords = (entry: TreeMap): Spelled => ['disabled', ...SWITCHES].reduce((so: Spelled, field): Spelled => {
  const word = entry.get(field);
  if (typeof word !== 'string' || !/^(?:true|false)$/i.test(word)) return so;
  const { entry: next, notes } = chosen(withField(so.entry, field, word.toLowerCase() === 'true'), field, 'a text, taken as true or false');
  return { entry: next, notes: [...so.notes, ...notes] };
}, unchanged(entry));

const STEPS: readonly ((entry: TreeMap) => Spelled)[] = [splitCommand, splitArguments, listedVariables, listedHeaders, oneAllowedTool, switchesInWords];

/** An address of a web socket says so itself; no such transport is known, and nothing else may be made of it. */
function withSocketType(entry: TreeMap): TreeMap {
  const url = entry.get('url');
  const states = TRANSPORT_FIELDS.some((field) => typeof entry.get(field) === 'string' && entry.get(field) !== '');
  return typeof url === 'string' && /^wss?:/i.test(url) && !states ? withField(entry, 'type', 'websocket') : entry;
}

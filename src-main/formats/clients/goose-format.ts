import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import type { ClientFormat, FoundServers, Translation } from '../client-format';
import { groupAt, textsOf } from '../mcp-servers-group';
import { NEUTRAL_FIELDS, withoutFields } from '../neutral-entry';
import { BLANK, blankNotes } from './blank-value';
import { renamed, seconds, silently, textOf, translated, withNamedValue, type TranslationStep } from './translation-steps';
import { isVariableName } from './variable-name';

/** Goose's `config.yaml`. What is built into Goose stays behind; variables that it keeps in the system's keyring are named without values. */
export const GOOSE_FORMAT: ClientFormat = {
  id: 'goose',
  title: FORMAT_TITLES.goose,
  specFormat: 'generic-mcp',
  places: [
    { path: '~/.config/goose/config.yaml', systems: ['darwin', 'linux'], scope: 'user' },
    { path: '%APPDATA%/Block/goose/config/config.yaml', systems: ['win32'], scope: 'user' },
  ],
  find,
  translate,
};

const SERVERS: ReadonlySet<string> = new Set(['stdio', 'sse', 'streamable_http', 'websocket']);
const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ['builtin', 'it is built into Goose'], ['platform', 'it is built into Goose'], ['frontend', 'it belongs to the window of Goose'],
  ['inline_python', 'it is a script that Goose runs itself'],
]);
const FIELDS = ['cmd', 'uri', 'envs', 'env_keys', 'bundled', 'enabled', 'code'] as const;

function find(tree: Tree): FoundServers | undefined {
  const extensions = isMap(tree) ? tree.get('extensions') : undefined;
  if (!isMap(tree) || !isMap(extensions)) return undefined;
  const own = extensions.size === 0 ? [...tree.keys()].some((key) => key.startsWith('GOOSE_')) : [...extensions.values()].some(isExtension);
  return own ? { groups: groupAt(tree, ['extensions']) } : undefined;
}

/** Other programs have extensions too; theirs have neither these types nor these fields. */
function isExtension(tree: Tree): boolean {
  const type = isMap(tree) ? tree.get('type') : undefined;
  return isMap(tree) && typeof type === 'string' && (SERVERS.has(type) || BUILT_IN.has(type)) && FIELDS.some((field) => tree.has(field));
}

function translate(entry: TreeMap): Translation {
  const leftOut = BUILT_IN.get(textOf(entry.get('type')) ?? '');
  if (leftOut !== undefined) return { leftOut };
  return translated(entry, [
    renamed({ cmd: 'command', uri: 'url', envs: 'env', available_tools: NEUTRAL_FIELDS.enabledTools }),
    silently(withoutDefaults), seconds({ timeout: NEUTRAL_FIELDS.timeout }), withKeyringVariables,
  ]);
}

/** Goose writes these out where nobody set them; an empty list of tools means all of them. */
function withoutDefaults(entry: TreeMap): TreeMap {
  const unset = [NEUTRAL_FIELDS.enabledTools, 'env_keys', 'bundled', 'description'].filter((field) => {
    const value = entry.get(field);
    return value === null || (isList(value) && value.length === 0);
  });
  return withoutFields(entry, unset);
}

const withKeyringVariables: TranslationStep = (entry) => {
  const names = textsOf(entry.get('env_keys'));
  if (names.length === 0 || !names.every(isVariableName)) return { entry, notes: [] };
  const known = entry.get('env');
  return {
    entry: names.reduce((so, name) => withNamedValue(so, 'env', name, BLANK), withoutFields(entry, ['env_keys'])),
    notes: blankNotes('env', names.filter((name) => !(isMap(known) && known.has(name)))),
  };
};

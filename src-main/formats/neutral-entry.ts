import { isList, NumberText, type Tree, type TreeMap } from '../../src-shared/profile/tree';

/**
 * The spelling that all clients' entries are brought to: generic MCP JSON (`type` of `stdio`, `http`, `sse`; `command`, `args`, `env`,
 * `cwd`, `url`, `headers`, `description`, `disabled`, `alwaysAllow`) with these fields for what many clients say in their own words.
 * They are kept as unknown fields of the server, and every client that is written translates them back.
 */
export const NEUTRAL_FIELDS = {
  /** Milliseconds for one request. */
  timeout: 'timeout',
  /** Milliseconds until it has to have started. */
  startupTimeout: 'startupTimeout',
  /** Names of the only tools that are offered. */
  enabledTools: 'enabledTools',
  /** Names of tools that are not offered. */
  disabledTools: 'disabledTools',
  /** A file with further variables. */
  envFile: 'envFile',
} as const;

/** The entry with fields under other names, each in its place; a field that has the new name already stays what it is. */
export function renameFields(entry: TreeMap, names: Readonly<Record<string, string>>): TreeMap {
  const wanted = (key: string): string => (Object.hasOwn(names, key) ? names[key] ?? key : key);
  return new Map([...entry].map(([key, value]) => [wanted(key) !== key && entry.has(wanted(key)) ? key : wanted(key), value]));
}

/** The entry without the fields. */
export function withoutFields(entry: TreeMap, fields: readonly string[]): TreeMap {
  return new Map([...entry].filter(([key]) => !fields.includes(key)));
}

/** The entry with a field set; a field that was there keeps its place. */
export function withField(entry: TreeMap, field: string, value: Tree): TreeMap {
  return new Map([...entry, [field, value]]);
}

/** Seconds as milliseconds, where the field holds a number; anything else stays as it is. */
export function secondsToMilliseconds(entry: TreeMap, fields: readonly string[]): TreeMap {
  return new Map([...entry].map(([key, value]) => {
    const seconds = value instanceof NumberText ? Number(value.source) : value;
    return fields.includes(key) && typeof seconds === 'number' && Number.isFinite(seconds) ? [key, Math.round(seconds * 1000)] : [key, value];
  }));
}

/** `type` for an address without one, where the client has its own opinion of what that is. */
export function withBareUrlAs(entry: TreeMap, type: 'http' | 'sse'): TreeMap {
  const states = ['type', 'transport', 'transportType'].some((field) => typeof entry.get(field) === 'string' && entry.get(field) !== '');
  const remote = typeof entry.get('url') === 'string' && entry.get('url') !== '' && !isFilledText(entry.get('command'));
  return remote && !states ? new Map<string, Tree>([['type', type], ...entry]) : entry;
}

/** One list of words as a command with its arguments: `["npx", "-y", "pkg"]`. */
export function withCommandList(entry: TreeMap): TreeMap {
  const words = entry.get('command');
  if (!isList(words) || words.length === 0) return entry;
  const [command = '', ...args] = words;
  const rest = entry.get('args');
  return withField(withField(entry, 'command', command), 'args', [...args, ...(isList(rest) ? rest : [])]);
}

const isFilledText = (value: Tree | undefined): boolean => typeof value === 'string' && value !== '';

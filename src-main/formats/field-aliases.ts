import { isList, isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import { NEUTRAL_FIELDS, withField, withoutFields } from './neutral-entry';
import { TRANSPORT_FIELDS } from './server-transport';

type Fits = (value: Tree) => boolean;
const isText: Fits = (value) => typeof value === 'string';
const isNamed: Fits = (value) => isMap(value) || isList(value);

interface Alias {
  readonly field: string;
  /** What clients call it; the first that is there counts. */
  readonly names: readonly string[];
  /** Another shape under the name is something else, and stays. */
  readonly fits: Fits;
}

/** Names that mean one thing in every client that has them (client-formats reference, section 3). */
const ALIASES: readonly Alias[] = [
  { field: 'command', names: ['cmd', 'executable'], fits: (value) => isText(value) || isList(value) },
  { field: 'url', names: ['httpUrl', 'http_url', 'serverUrl', 'server_url', 'baseUrl', 'base_url', 'uri'], fits: isText },
  { field: 'cwd', names: ['working_directory', 'workingDirectory'], fits: isText },
  { field: 'env', names: ['environment', 'envs'], fits: isNamed },
  { field: 'headers', names: ['http_headers', 'httpHeaders'], fits: isNamed },
  { field: 'alwaysAllow', names: ['autoApprove', 'auto_approve', 'always_allow'], fits: isList },
  { field: NEUTRAL_FIELDS.enabledTools, names: ['includeTools', 'enabled_tools'], fits: isList },
  { field: NEUTRAL_FIELDS.disabledTools, names: ['excludeTools', 'disabled_tools'], fits: isList },
  { field: NEUTRAL_FIELDS.envFile, names: ['env_file'], fits: isText },
];

/** The entry with each field under its common name. A common name that is filled counts; its alias then stays what it is. */
export function withCommonNames(entry: TreeMap): TreeMap {
  return ALIASES.reduce((named, alias) => withCommonName(named, alias), entry);
}

function withCommonName(entry: TreeMap, { field, names, fits }: Alias): TreeMap {
  if (!isBlank(entry.get(field))) return entry;
  const filled = names.find((key) => !isBlank(entry.get(key)) && fits(entry.get(key) ?? null));
  const name = filled ?? (entry.has(field) ? undefined : names.find((key) => entry.has(key) && isBlank(entry.get(key))));
  if (name === undefined) return entry;
  const renamed: TreeMap = new Map([...withoutFields(entry, [field])].map(([key, value]) => [key === name ? field : key, value]));
  // The name of the field states the transport.
  const states = filled !== undefined && /^http_?url$/i.test(filled) && TRANSPORT_FIELDS.every((key) => isBlank(entry.get(key)));
  return states ? withField(renamed, 'type', 'http') : renamed;
}

/** The names of one thing that are left where another one of them counts, by the common name. */
export const otherNamesOf = (field: string): readonly string[] => ALIASES.find((alias) => alias.field === field)?.names ?? [];

const isBlank = (value: Tree | undefined): boolean => value === undefined || value === null || value === '';

/** `transport: { type, command, … }`, as Cline's command line writes it, beside the other fields; what stands beside counts. */
export function withFlatTransport(entry: TreeMap): TreeMap {
  const transport = entry.get('transport');
  return isMap(transport) ? new Map([...transport, ...withoutFields(entry, ['transport'])]) : entry;
}

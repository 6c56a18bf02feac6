import type { McpType } from '../../../src-shared/profile/mcp';
import type { Tree, TreeMap } from '../../../src-shared/profile/tree';
import { NEUTRAL_FIELDS } from '../neutral-entry';
import { SWITCHES } from '../read-server-entry';
import { TRANSPORT_FIELDS } from '../server-transport';
import type { ClientAbilities } from './client-writer';

/** Words in which one client or another says what a server is; beside what is written they would say it twice. */
const RESERVED: ReadonlySet<string> = new Set([
  ...TRANSPORT_FIELDS, ...SWITCHES, 'cmd', 'executable', 'command', 'args', 'environment', 'envs', 'env', 'working_directory', 'workingDirectory', 'cwd',
  'url', 'httpUrl', 'http_url', 'serverUrl', 'server_url', 'baseUrl', 'base_url', 'uri', 'tcp', 'headers', 'http_headers', 'httpHeaders', 'disabled', 'description',
  'alwaysAllow', 'always_allow', 'autoApprove', 'auto_approve', 'includeTools', 'excludeTools', 'enabled_tools', 'disabled_tools', 'env_file', 'startup_timeout_sec',
  'startup_timeout_ms', 'tool_timeout_sec', 'version',
]);

const NEUTRAL: ReadonlySet<string> = new Set(Object.values(NEUTRAL_FIELDS));

/** The unknown fields that may stand in the client's file, and the names of those that may not. */
export function carriedFields(extra: TreeMap, type: McpType, { fields, neutral }: ClientAbilities): { readonly others: TreeMap; readonly left: readonly string[] } {
  if (fields === 'undecided') return { others: extra, left: [] };
  const mayStand = (field: string, value: Tree): boolean => {
    if (RESERVED.has(field)) return false;
    return fields === 'any' || (Object.hasOwn(fields, field) && fields[field]?.(value, type) === true);
  };
  const foreign = [...extra].filter(([field]) => neutral === 'as-they-are' || !NEUTRAL.has(field));
  return {
    others: new Map(foreign.filter(([field, value]) => mayStand(field, value))),
    left: foreign.filter(([field, value]) => !mayStand(field, value)).map(([field]) => field),
  };
}

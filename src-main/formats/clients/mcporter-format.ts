import { isMap, type TreeMap } from '../../../src-shared/profile/tree';
import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat, EntryNote, Translation } from '../client-format';
import { project, user } from '../client-places';
import { withCommonNames } from '../field-aliases';
import { findMcpServers } from '../mcp-servers-group';
import { withCommandList, withField, withoutFields } from '../neutral-entry';

/** Reads `mcporter.json`: commands may be lists, and a token may stand by itself or be named by its variable. */
export const MCPORTER_FORMAT: ClientFormat = {
  id: 'mcporter',
  title: FORMAT_TITLES.mcporter,
  specFormat: 'generic-mcp',
  places: [user('~/.mcporter/mcporter.json'), user('~/.mcporter/mcporter.jsonc'), project('config/mcporter.json')],
  find: findMcpServers,
  translate: (tree) => withToken(withCommandList(withCommonNames(tree))),
};

/** mcporter sends the token as a bearer token, unless the headers say something else. */
function withToken(entry: TreeMap): Translation {
  const [field, value] = TOKENS.map((name) => [name, entry.get(name)] as const).find(([, token]) => typeof token === 'string' && token !== '') ?? [];
  const headers = entry.get('headers') ?? new Map();
  if (field === undefined || typeof value !== 'string' || !isMap(headers)) return { entry };
  if ([...headers.keys()].some((name) => name.toLowerCase() === 'authorization')) return { entry };
  const token = /env$/i.test(field) ? `\${${value}}` : value;
  const note: EntryNote = { code: 'VALUE_TRANSLATED', severity: 'note', field, reason: 'it became an Authorization header' };
  return { entry: withField(withoutFields(entry, [field]), 'headers', new Map([...headers, ['Authorization', `Bearer ${token}`]])), notes: [note] };
}

const TOKENS = ['bearerToken', 'bearer_token', 'bearerTokenEnv', 'bearer_token_env'] as const;

import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import type { ClientFormat, FoundServers } from '../client-format';
import { project, user } from '../client-places';
import { withFlatTransport } from '../field-aliases';
import { groupAt, valueAt } from '../mcp-servers-group';
import { NEUTRAL_FIELDS, withField, withoutFields } from '../neutral-entry';
import { onlyHere, renamed, silently, textOf, translated, type TranslationStep } from './translation-steps';

const LEGACY = ['experimental', 'modelContextProtocolServers'] as const;

/** Continue: a list of servers in `config.yaml` and its block files, a map in JSON blocks, and the list that `config.json` had. */
export const CONTINUE_FORMAT: ClientFormat = {
  id: 'continue',
  title: FORMAT_TITLES.continue,
  specFormat: 'generic-mcp',
  places: ['config.yaml', 'config.json', 'mcpServers/*.yaml', 'mcpServers/*.yml', 'mcpServers/*.json'].flatMap((file) => [
    user(`~/.continue/${file}`), project(`.continue/${file}`),
  ]),
  find,
  translate: (entry) => translated(entry, [
    silently(withHeaders), withApiKey, renamed({ connectionTimeout: NEUTRAL_FIELDS.startupTimeout }), onlyHere({ requestOptions: 'how its requests are made' }),
  ]),
  marks: ['schema'],
};

function find(tree: Tree): FoundServers | undefined {
  if (!isMap(tree)) return undefined;
  const legacy = valueAt(tree, LEGACY);
  if (tree.has('mcpServers')) return { groups: groupAt(tree, ['mcpServers'], { lists: true }) };
  // Their names, where they have any, stand in or beside `transport`.
  return isList(legacy) ? { groups: [{ path: LEGACY, servers: legacy.map((item) => (isMap(item) ? withFlatTransport(item) : item)) }] } : undefined;
}

/** `requestOptions.headers`; what else stands there is kept. */
function withHeaders(entry: TreeMap): TreeMap {
  const options = entry.get('requestOptions');
  const headers = isMap(options) ? options.get('headers') : undefined;
  if (!isMap(options) || !isMap(headers) || entry.has('headers')) return entry;
  const rest = withoutFields(options, ['headers']);
  return withField(rest.size === 0 ? withoutFields(entry, ['requestOptions']) : withField(entry, 'requestOptions', rest), 'headers', headers);
}

/** Continue sends it as a bearer token, in place of any other. */
const withApiKey: TranslationStep = (entry) => {
  const key = textOf(entry.get('apiKey'));
  const headers = entry.get('headers') ?? new Map<string, Tree>();
  if (key === undefined || textOf(entry.get('url')) === undefined || !isMap(headers)) return { entry, notes: [] };
  const others = [...headers].filter(([name]) => name.toLowerCase() !== 'authorization');
  return {
    entry: withField(withoutFields(entry, ['apiKey']), 'headers', new Map([...others, ['Authorization', `Bearer ${key}`]])),
    notes: [{ code: 'VALUE_TRANSLATED', severity: 'note', field: 'apiKey', reason: 'it became the Authorization header that Continue makes of it' }],
  };
};

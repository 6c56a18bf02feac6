import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import type { ClientWriter, WrittenServer } from './client-writer';
import { byName, named, started } from './entry-fields';
import { findReferences } from './find-references';
import { VSCODE_REFERENCES } from './reference-syntax';

/** `.vscode/mcp.json`: `servers`, and `inputs` that say what `${input:id}` asks for. */
export const VSCODE_WRITER: ClientWriter = {
  id: 'vscode',
  abilities: { transports: ['stdio', 'http', 'sse'], cwd: true, version: true, saysTransport: true, neutral: ['envFile'], fields: 'any' },
  references: VSCODE_REFERENCES,
  entry: (server) => [
    ['type', server.type], ...started(server), ['cwd', server.cwd], ['env', named(server.env)], ['envFile', server.envFile],
    ['url', server.url], ['headers', named(server.headers)], ['version', server.version],
  ],
  document: (servers, root) => {
    const inputs = withInputs(root.get('inputs'), servers);
    return new Map<string, Tree>([...(inputs.length === 0 ? [] : [['inputs', inputs] as const]), ['servers', byName(servers)]]);
  },
};

/** Those that are kept, in their order, and one for every id that is asked for and has none: VS Code refuses such a reference. */
function withInputs(kept: Tree | undefined, servers: readonly WrittenServer[]): readonly Tree[] {
  const inputs = isList(kept) ? kept : [];
  const known = new Set(inputs.map((input) => (isMap(input) ? input.get('id') : undefined)));
  const asked = new Set(servers.flatMap(({ entry }) => textsOf(entry)).flatMap((text) => findReferences(text, true))
    .flatMap((reference) => (reference.kind === 'input' ? [reference.id] : [])));
  return [...inputs, ...[...asked].filter((id) => !known.has(id)).map(prompt)];
}

const prompt = (id: string): TreeMap => new Map<string, Tree>([['type', 'promptString'], ['id', id], ['description', id], ['password', true]]);

function textsOf(tree: Tree): readonly string[] {
  if (typeof tree === 'string') return [tree];
  if (isMap(tree)) return [...tree.values()].flatMap(textsOf);
  return isList(tree) ? tree.flatMap(textsOf) : [];
}

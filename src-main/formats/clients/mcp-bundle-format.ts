import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { isList, isMap, type Tree } from '../../../src-shared/profile/tree';
import type { ClientFormat, FoundServers } from '../client-format';
import { onlyHere, textOf, translated, type TranslationStep } from './translation-steps';

/** The manifest of an MCP bundle (`.mcpb`, `.dxt`). Its files are not imported, so `${__dirname}` stays to be filled in. */
export const MCP_BUNDLE_FORMAT: ClientFormat = {
  id: 'mcp-bundle',
  title: FORMAT_TITLES['mcp-bundle'],
  specFormat: 'generic-mcp',
  places: [],
  find,
  translate: (entry) => translated(entry, [needsItsFolder, onlyHere({ platform_overrides: 'what is different on one system' })]),
  keeps: ['user_config'],
  marks: ['manifest_version', 'dxt_version'],
};

function find(tree: Tree): FoundServers | undefined {
  const server = isMap(tree) ? tree.get('server') : undefined;
  const config = isMap(server) ? server.get('mcp_config') : undefined;
  if (!isMap(tree) || !isMap(config)) return undefined;
  const name = textOf(tree.get('display_name')) === undefined ? 'name' : 'display_name';
  const said = ([['name', name], ['description', 'description'], ['version', 'version']] as const).flatMap(([field, source]) => {
    const text = textOf(tree.get(source));
    return text === undefined ? [] : [{ field, source, text }];
  });
  const entry = new Map<string, Tree>([...said.map(({ field, text }) => [field, text] as const), ...config]);
  return {
    groups: [{ path: ['server', 'mcp_config'], servers: new Map([[textOf(entry.get('name')) ?? 'server', entry]]) }],
    used: said.filter(({ field }) => !config.has(field)).map(({ source }) => [source]),
  };
}

const FOLDER = '${__dirname}';

const needsItsFolder: TranslationStep = (entry) => ({
  entry,
  notes: ['command', 'args', 'env'].filter((field) => holdsFolder(entry.get(field) ?? null)).map((field) => ({
    code: 'FIELD_NOT_CARRIED', severity: 'warning', field, reason: `${FOLDER} is the folder of the unpacked bundle, which is not imported`,
  })),
});

function holdsFolder(value: Tree): boolean {
  if (isMap(value)) return [...value.values()].some(holdsFolder);
  return isList(value) ? value.some(holdsFolder) : typeof value === 'string' && value.includes(FOLDER);
}

import { isList, isMap, type TreeMap } from '../../src-shared/profile/tree';
import { bareShape, isServerList } from './bare-servers';
import type { ClientFormat } from './client-format';
import { looksLikeServer } from './client-servers';
import { AMP_FORMAT } from './clients/amp-format';
import { CONTINUE_FORMAT } from './clients/continue-format';
import { GOOSE_FORMAT } from './clients/goose-format';
import { MCP_BUNDLE_FORMAT } from './clients/mcp-bundle-format';
import { hasSchemaOf, mcpRootSpelling } from './clients/mcp-root';
import { MCPM_FORMAT } from './clients/mcpm-format';
import { OPENCODE_FORMAT } from './clients/opencode-format';
import { REASONIX_FORMAT } from './clients/reasonix-format';
import { REGISTRY_FORMAT } from './clients/registry-format';
import { VIBE_FORMAT } from './clients/vibe-format';
import { ZED_FORMAT } from './clients/zed-format';
import { nativeVersionOf } from './document-version';
import { gatewayEvidence } from './gateway/gateway-layout';
import { findNestedServers, isApiDescription } from './find-nested-servers';
import { MCP_SERVERS_EVIDENCE, MCP_SERVERS_FAMILY, mayHoldServers } from './mcp-servers-evidence';
import { objectRow, objectsIn, textAt, type Confidence, type RecognitionRow } from './recognition-row';

const CODEX_FIELDS = ['http_headers', 'env_http_headers', 'bearer_token_env_var', 'startup_timeout_sec', 'startup_timeout_ms', 'tool_timeout_sec', 'env_vars'] as const;
const CODEX_ROOT_FIELDS = ['approval_policy', 'sandbox_mode', 'model_provider', 'model_providers', 'model_reasoning_effort', 'projects', 'profiles'] as const;

/** The client's own test is enough: nothing else has servers where it has them. */
const found = (format: ClientFormat, confidence: Confidence, reason: string): RecognitionRow =>
  ({ id: format.id, confidence, reason, test: (tree) => format.find(tree) !== undefined });

const isMapAt = (root: TreeMap, field: string): boolean => isMap(root.get(field));
const objectsAt = (root: TreeMap, field: string): readonly TreeMap[] => {
  const list = root.get(field);
  return isList(list) ? list.filter((item) => isMap(item)) : [];
};
const typeIs = (pattern: RegExp) => (entry: TreeMap): boolean => pattern.test(textAt(entry, 'type') ?? '');
/** Other clients may have that too. */
function isUnclear(root: TreeMap): boolean {
  const spelling = mcpRootSpelling(root);
  return spelling === 'plain' || spelling === 'toggles';
}

function isVsCode(root: TreeMap): boolean {
  const servers = root.get('servers');
  if (!isMap(servers) || isApiDescription(root)) return false;
  if (objectsAt(root, 'inputs').some((input) => input.has('id')) || servers.size === 0) return [...root.keys()].every((key) => VSCODE_FIELDS.has(key));
  const values = [...servers.values()];
  return values.filter((value) => looksLikeServer(value)).length * 2 >= values.length
    && ([...root.keys()].every((key) => VSCODE_FIELDS.has(key)) || bareShape(servers) !== undefined);
}

const VSCODE_FIELDS: ReadonlySet<string> = new Set(['servers', 'inputs', 'sandbox', '$schema', 'mcpServers', '//', '_comment']);

function isGrok(root: TreeMap): boolean {
  const entries = objectsIn(root.get('mcp_servers'));
  return entries.some((entry) => entry.has('headers')) && !CODEX_ROOT_FIELDS.some((field) => root.has(field))
    && !entries.some((entry) => CODEX_FIELDS.some((field) => entry.has(field)));
}

const isServerMapAt = (field: string) => (root: TreeMap): boolean => {
  const map = root.get(field);
  return isMap(map) && bareShape(map) === 'map';
};
const mcpServersIn = (root: TreeMap): boolean => {
  const mcp = root.get('mcp');
  return isMap(mcp) && isMap(mcp.get('servers'));
};
const listHas = (field: string, test: (entry: TreeMap) => boolean) => (root: TreeMap): boolean => objectsAt(root, field).some(test);
const is5ire = (entry: TreeMap): boolean => entry.has('key') && (typeof entry.get('isActive') === 'boolean' || typeIs(/^(?:local|remote)$/)(entry));
const isCherry = (entry: TreeMap): boolean => typeof entry.get('isActive') === 'boolean' || typeIs(/^(?:streamableHttp|inMemory)$/)(entry);

/** Step B of the reference (section 4), from the surest mark to the weakest; the first row that holds decides. */
export const RECOGNITION_ROWS: readonly RecognitionRow[] = [
  objectRow('native', 'certain', 'it has exportInfo, the mark of an exported profile', (root) => isMapAt(root, 'exportInfo')),
  objectRow('native', 'likely', 'it has a name, mcpServers and version 0.8, as exported profiles had before exportInfo', (root) => nativeVersionOf(root) !== undefined),
  ...gatewayRows(),
  found(REGISTRY_FORMAT, 'certain', 'it is an entry of the MCP registry, or a list of them'),
  found(MCPM_FORMAT, 'certain', 'it is a manifest of mcpm, or the servers that mcpm keeps'),
  found(MCP_BUNDLE_FORMAT, 'certain', 'it has server.mcp_config, as the manifest of an MCP bundle does'),
  objectRow('kilo', 'certain', 'its $schema is Kilo Code\'s', (root) => hasSchemaOf(root, /kilo/i) && isMapAt(root, 'mcp')),
  objectRow('opencode', 'certain', 'its $schema is OpenCode\'s', (root) => hasSchemaOf(root, /opencode\.ai\/config/i), ['kilo']),
  objectRow('crush', 'certain', 'its $schema is Crush\'s', (root) => hasSchemaOf(root, /charm\.(?:land|sh)\/crush/i)),
  objectRow('codex', 'likely', 'it is TOML with mcp.servers, as people write Codex\'s mcp_servers by mistake', (root, syntax) => syntax === 'toml' && mcpServersIn(root), ['grok']),
  objectRow('vscode', 'certain', 'it has mcp.servers, as VS Code\'s settings had', (root, syntax) => syntax !== 'toml' && mcpServersIn(root)),
  objectRow('opencode', 'likely', 'it has mcp, and its entries or settings are spelled as in OpenCode', (root) => root.has('mcp') && OPENCODE_FORMAT.find(root) !== undefined && !isUnclear(root), ['kilo']),
  objectRow('crush', 'likely', 'it has mcp, and an entry is spelled as in Crush', (root) => mcpRootSpelling(root) === 'crush', ['opencode', 'kilo']),
  objectRow('opencode', 'guess', 'it has mcp, and its entries are switches, as in OpenCode', (root) => mcpRootSpelling(root) === 'toggles', ['kilo']),
  objectRow('crush', 'guess', 'it has mcp, and its entries look like servers', isServerMapAt('mcp'), ['opencode', 'kilo']),
  found(AMP_FORMAT, 'certain', 'it has amp.mcpServers, which only Amp has'),
  found(ZED_FORMAT, 'certain', 'it has context_servers, which only Zed has'),
  found(GOOSE_FORMAT, 'certain', 'it has extensions that are spelled as in Goose'),
  objectRow('continue', 'certain', 'its mcpServers are a list, as only Continue has them', (root, syntax) => syntax === 'yaml' && listHas('mcpServers', (entry) => entry.has('name'))(root)),
  objectRow('continue', 'likely', 'its mcpServers are a list, as in Continue', listHas('mcpServers', (entry) => entry.has('name')), MCP_SERVERS_FAMILY),
  objectRow('continue', 'certain', 'it has experimental.modelContextProtocolServers, which only Continue had', (root) => !root.has('mcpServers') && CONTINUE_FORMAT.find(root) !== undefined),
  found(VIBE_FORMAT, 'certain', 'its mcp_servers are a list, as only Mistral Vibe has them'),
  objectRow('reasonix', 'likely', 'its plugins are a list with commands or addresses, as in Reasonix', (root, syntax) => syntax === 'toml' && REASONIX_FORMAT.find(root) !== undefined),
  objectRow('grok', 'likely', 'it is TOML with mcp_servers, and an entry has headers, as in Grok', (root, syntax) => syntax === 'toml' && isGrok(root), ['codex']),
  objectRow('codex', 'certain', 'it is TOML with mcp_servers', (root, syntax) => syntax === 'toml' && isMapAt(root, 'mcp_servers'), ['grok']),
  objectRow('hermes', 'likely', 'it is YAML with mcp_servers, as in Hermes', (root, syntax) => syntax === 'yaml' && isMapAt(root, 'mcp_servers')),
  objectRow('muse', 'certain', 'it has mcp_servers and schema_version, as in Muse Code', (root, syntax) => syntax === 'json' && isMapAt(root, 'mcp_servers') && root.has('schema_version')),
  objectRow('muse', 'guess', 'it is JSON with mcp_servers, as in Muse Code', (root, syntax) => syntax === 'json' && isMapAt(root, 'mcp_servers')),
  objectRow('vscode', 'likely', 'it has servers, as VS Code\'s mcp.json does', isVsCode, ['mcphub']),
  objectRow('5ire', 'likely', 'its servers are a list with keys, as 5ire had them', listHas('servers', is5ire)),
  objectRow('cherry-studio', 'likely', 'its servers are a list that is spelled as in Cherry Studio', listHas('servers', isCherry)),
  objectRow('claude-code', 'certain', 'it has projects with mcpServers, which only Claude Code has', (root) => objectsIn(root.get('projects')).some((project) => isMapAt(project, 'mcpServers'))),
  ...MCP_SERVERS_EVIDENCE,
  objectRow('opencode', 'likely', 'its fields are servers that are spelled as in OpenCode', (root) => !root.has('mcp') && objectsIn(root).some((entry) => isList(entry.get('command'))) && OPENCODE_FORMAT.find(root) !== undefined),
  objectRow('generic', 'likely', 'it is one server definition', (root) => !root.has('mcpServers') && bareShape(root) === 'server'),
  objectRow('generic', 'likely', 'its fields are server definitions', (root) => isWrapperless(root) && [...root.values()].every((value) => looksLikeServer(value)), ['opencode', 'warp', 'lm-studio']),
  objectRow('generic', 'guess', 'it has server definitions among its fields', isWrapperless, ['opencode', 'warp', 'lm-studio']),
  { id: 'generic', confidence: 'likely', reason: 'it is a list of servers', test: (tree) => isList(tree) && isServerList(tree) },
  objectRow('generic', 'guess', 'it has a list of servers', (root) => findNestedServers(root)[0]?.path.length === 1, ['5ire', 'cherry-studio', 'mcphub']),
  { id: 'generic', confidence: 'guess', reason: 'it has servers further down', test: (tree) => (!isMap(tree) || !mayHoldServers(tree)) && findNestedServers(tree).length > 0 },
];

function isWrapperless(root: TreeMap): boolean {
  return !root.has('mcpServers') && bareShape(root) === 'map';
}

/** Entities of a gateway: by themselves, in the body of an import request, or one root. */
function gatewayRows(): readonly RecognitionRow[] {
  const row = (confidence: Confidence, reason: string): RecognitionRow => ({ id: 'gateway', confidence, reason, test: (tree) => gatewayEvidence(tree)?.confidence === confidence });
  return [row('certain', 'it has the lists of an MCP gateway\'s configuration, and says where they come from'), row('likely', 'it has the lists of an MCP gateway\'s configuration')];
}

import { isList, isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import type { FormatId } from '../../src-shared/transfer/format-id';
import { objectRow, objectsIn, textAt, type Confidence, type RecognitionRow } from './recognition-row';

/** Formats with `mcpServers` at the root: often nothing but the place tells them apart. */
export const MCP_SERVERS_FAMILY: readonly FormatId[] = [
  'claude-desktop', 'claude-code', 'cursor', 'windsurf', 'devin', 'cline', 'roo', 'kilo', 'continue', 'gemini', 'qwen', 'antigravity', 'copilot', 'amazon-q', 'kiro', 'junie',
  'ai-assistant', 'lm-studio', 'trae', 'warp', 'factory', 'jan', 'cherry-studio', '5ire', 'kimi', 'qoder', 'augment', 'rovo-dev', 'deepagents', 'librechat', 'mcporter', 'sema4',
  'boltai', 'witsy', 'enconvo', 'tome', 'bedrock', 'tabnine', 'mcphub', 'mcpm', 'rulesync', 'goose',
];

/** Whether `mcpServers` is there and not plainly something else: translations and switches of other programs use the name too. */
export function mayHoldServers(root: TreeMap): boolean {
  const servers = root.get('mcpServers');
  if (servers === undefined || typeof servers === 'string' || typeof servers === 'boolean') return false;
  return !isMap(servers) || servers.size === 0 || [...servers.values()].some((server) => typeof server !== 'string' && typeof server !== 'boolean');
}

type EntryTest = (entry: TreeMap, name: string) => boolean;

const evidence = (id: FormatId, confidence: Confidence, reason: string, test: (root: TreeMap) => boolean): RecognitionRow =>
  objectRow(id, confidence, `it has mcpServers, and ${reason}`, (root) => mayHoldServers(root) && test(root), MCP_SERVERS_FAMILY);

const some = (test: EntryTest) => (root: TreeMap): boolean => {
  const servers = root.get('mcpServers');
  return isMap(servers) && [...servers].some(([name, entry]) => isMap(entry) && test(entry, name));
};

const has = (...fields: readonly string[]): EntryTest => (entry) => fields.some((field) => entry.has(field));
const typeOf = (entry: TreeMap): string => textAt(entry, 'type') ?? '';
const isGemini = (root: TreeMap): boolean => {
  const [mcp, security] = [root.get('mcp'), root.get('security')];
  return some(has('httpUrl', 'trust', 'includeTools'))(root) || root.has('selectedAuthType')
    || (isMap(mcp) && (mcp.has('allowed') || mcp.has('excluded'))) || (isMap(security) && security.has('auth'));
};
const isCherry: EntryTest = (entry) =>
  (typeof entry.get('isActive') === 'boolean' && !entry.has('key')) || (entry.has('baseUrl') && /^(?:streamableHttp|inMemory)$/.test(typeOf(entry)));
const isCopilot: EntryTest = (entry) => {
  const tools = entry.get('tools');
  return (isList(tools) && tools.includes('*')) || (typeOf(entry) === 'local' && typeof entry.get('command') === 'string' && !entry.has('isActive'));
};

/** Speaks for a client whatever the entries look like. */
const ROOT_MARKS: readonly RecognitionRow[] = [
  evidence('gemini', 'certain', 'name, version and settings of a Gemini extension stand beside it', (root) => typeof root.get('name') === 'string' && root.has('version') && isExtension(root)),
  evidence('amazon-q', 'likely', 'it is an agent of Amazon Q: allowed tools and settings of tools stand beside it',
    (root) => root.has('useLegacyMcpJson') || root.has('toolsSettings') || (root.has('allowedTools') && typeof root.get('name') === 'string')),
  evidence('librechat', 'likely', 'its neighbours are LibreChat\'s', (root) => root.has('mcpSettings') && !hasToolCallTimeout(root) || (root.has('endpoints') && root.has('version'))),
  evidence('mcphub', 'likely', 'nativeMCPServers stands beside it, as in MCP Hub\'s file', (root) => root.has('nativeMCPServers')),
];

/** Speaks for a client by how its entries are spelled. */
const ENTRY_MARKS: readonly RecognitionRow[] = [
  evidence('qwen', 'likely', 'its settings are spelled as in Qwen Code, which numbers them with $version', (root) => isGemini(root) && root.has('$version')),
  evidence('gemini', 'likely', 'its entries or settings are spelled as in Gemini CLI', isGemini),
  evidence('windsurf', 'likely', 'an entry has serverUrl, as in Windsurf', some(has('serverUrl'))),
  evidence('5ire', 'likely', 'an entry has key and isActive, as in 5ire', some((entry) => typeof entry.get('isActive') === 'boolean' && entry.has('key'))),
  evidence('cherry-studio', 'likely', 'an entry has isActive or baseUrl, as in Cherry Studio', some(isCherry)),
  evidence('cline', 'likely', 'an entry is spelled as in Cline',
    some((entry, name) => typeOf(entry) === 'streamableHttp' || isMap(entry.get('transport')) || (entry.has('autoApprove') && name.includes('/')))),
  evidence('roo', 'likely', 'an entry is spelled as in Roo Code', some((entry) => entry.has('watchPaths') || (entry.has('alwaysAllow') && typeOf(entry) === 'streamable-http'))),
  evidence('copilot', 'likely', 'an entry is spelled as in Copilot CLI', some(isCopilot)),
  evidence('jan', 'likely', 'an entry has active, or the limits of tool calls stand beside them, as in Jan',
    (root) => hasToolCallTimeout(root) || some((entry) => typeof entry.get('active') === 'boolean')(root)),
  evidence('warp', 'likely', 'an entry has working_directory or start_on_launch, as in Warp', some(has('working_directory', 'start_on_launch'))),
  evidence('trae', 'likely', 'an entry has fromGalleryId, as in Trae', some(has('fromGalleryId'))),
  evidence('mcporter', 'likely', 'it has imports, or an entry its baseUrl, as in mcporter',
    (root) => isList(root.get('imports')) || some((entry) => entry.has('baseUrl') && !isCherry(entry, ''))(root)),
];

/** What several clients may have; the first is the best guess. */
const WEAK_MARKS: readonly RecognitionRow[] = [
  evidence('claude-desktop', 'guess', 'the fields beside it are those of Claude Desktop', (root) =>
    CLAUDE_FIELDS.some((field) => root.has(field)) && [...objectsIn(root.get('mcpServers'))].every((server) => !server.has('url'))),
  evidence('kiro', 'guess', 'an entry has autoApprove or disabledTools, as in Kiro', some(has('autoApprove', 'disabledTools'))),
  evidence('cursor', 'guess', 'a value refers to ${env:…}, as in Cursor', (root) => mentions(root.get('mcpServers') ?? null, /\$\{env:\w/)),
];

/** Step C of the reference: which client of the family it is, where the place does not say. */
export const MCP_SERVERS_EVIDENCE: readonly RecognitionRow[] = [
  ...ROOT_MARKS,
  {
    ...evidence('generic', 'guess', 'its entries are spelled as in several clients at once', () => true),
    test: (tree, syntax) => new Set(ENTRY_MARKS.filter(({ test }) => test(tree, syntax)).map(({ id }) => id)).size >= 3,
  },
  ...ENTRY_MARKS, ...WEAK_MARKS,
  objectRow('generic', 'likely', 'it has mcpServers', mayHoldServers, MCP_SERVERS_FAMILY),
  objectRow('claude-desktop', 'guess', 'it has mcpServers', mayHoldServers),
];

/** Root fields that only Claude Desktop's file has (client-formats reference, section 2.1). */
const CLAUDE_FIELDS = ['disabledServers', 'globalShortcut', 'preferences'] as const;

function isExtension(root: TreeMap): boolean {
  const settings = root.get('settings');
  return root.has('contextFileName') || (isList(settings) && settings.some((setting) => isMap(setting) && setting.has('envVar')));
}

function hasToolCallTimeout(root: TreeMap): boolean {
  const settings = root.get('mcpSettings');
  return isMap(settings) && settings.has('toolCallTimeoutSeconds');
}

function mentions(tree: Tree, pattern: RegExp): boolean {
  if (typeof tree === 'string') return pattern.test(tree);
  if (isMap(tree)) return [...tree.values()].some((value) => mentions(value, pattern));
  return isList(tree) && tree.some((value) => mentions(value, pattern));
}

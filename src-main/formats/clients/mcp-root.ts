import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { bareShape } from '../bare-servers';
import { looksLikeServer } from '../client-servers';
import { isToggle, textOf } from './translation-steps';

/** Whose spelling the entries of a root field `mcp` have. */
type McpRootSpelling = 'opencode' | 'crush' | 'plain' | 'toggles' | 'unclear';

/**
 * What stands under the root field `mcp`: servers, as OpenCode, Kilo and Crush have them. Nothing for the settings that Gemini and Qwen
 * keep there (`serverCommand`, `allowed`, `excluded`), for the block of VS Code (`servers`), and for
 * what is no object. `unclear`: no entry has the look of a server, so only a file that says whose it is can be taken.
 */
export function mcpRootSpelling(tree: Tree): McpRootSpelling | undefined {
  const mcp = isMap(tree) ? tree.get('mcp') : undefined;
  if (!isMap(mcp) || isMap(mcp.get('servers')) || SETTINGS.some((field) => mcp.has(field) && !isMap(mcp.get(field)))) return undefined;
  const entries = [...mcp.values()].filter((value) => isMap(value));
  if (entries.some(isOpencodeEntry)) return 'opencode';
  if (entries.some(isCrushEntry)) return 'crush';
  if (bareShape(mcp) === 'map') return 'plain';
  return entries.some(isToggle) ? 'toggles' : 'unclear';
}

const SETTINGS = ['serverCommand', 'allowed', 'excluded'] as const;

const isOpencodeEntry = (entry: TreeMap): boolean => entry.get('type') === 'local' || entry.get('type') === 'remote' || isList(entry.get('command'));
const isCrushEntry = (entry: TreeMap): boolean => ['stdio', 'http', 'sse'].includes(textOf(entry.get('type')) ?? '') && looksLikeServer(entry);

/** Whether the file says whose it is. */
export function hasSchemaOf(tree: Tree, pattern: RegExp): boolean {
  const schema = isMap(tree) ? tree.get('$schema') : undefined;
  return typeof schema === 'string' && pattern.test(schema);
}

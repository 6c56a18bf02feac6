import type { SourceHint } from './source-hint';

export interface PlaceMatch {
  /** How many parts agree, counted from the file name outwards. */
  readonly parts: number;
  /** The whole place was seen, as far as it is below a folder that differs from computer to computer. */
  readonly whole: boolean;
}

/**
 * Compares the tail of a client's place (`~/.kiro/settings/mcp.json`) with the file's name and folders. `*` is one part, or the part
 * of one (`*.yaml`). Nothing where only names agree that many programs use.
 */
export function matchPlace(hint: SourceHint, place: string): PlaceMatch | undefined {
  if (hint.name === '') return undefined;
  const seen = [...(hint.folders ?? []), hint.name].map((part) => part.toLowerCase());
  const wanted = place.split('/').filter((part, index) => part !== '' && !(index === 0 && STARTS.test(part))).map((part) => part.toLowerCase());
  let parts = 0;
  let proves = false;
  while (parts < wanted.length && parts < seen.length) {
    const want = wanted[wanted.length - 1 - parts] ?? '';
    const part = seen[seen.length - 1 - parts] ?? '';
    if (!agrees(part, want)) break;
    proves ||= !want.includes('*') && !COMMON.has(want);
    parts += 1;
  }
  return proves ? { parts, whole: parts === wanted.length } : undefined;
}

function agrees(part: string, want: string): boolean {
  const star = want.indexOf('*');
  if (star === -1) return part === want;
  return part.length >= want.length - 1 && part.startsWith(want.slice(0, star)) && part.endsWith(want.slice(star + 1));
}

/** The home folder, or a variable. */
const STARTS = /^(?:~|\$\w+|%\w+%)$/;

/** Names of files and folders that many programs have: alone they prove nothing. In lower case. */
const COMMON: ReadonlySet<string> = new Set([
  'settings.json', 'settings.jsonc', 'settings.local.json', 'config.json', 'config.jsonc', 'config.yaml', 'config.yml', 'config.toml',
  'mcp.json', 'mcp.jsonc', 'mcp.yaml', 'mcp.yml', 'mcp_config.json', 'mcp_settings.json', 'mcp_servers.json', 'mcp-config.json', 'mcp-servers.json', 'servers.json', 'server.json',
  'manifest.json', 'default.json', 'plugin.json',
  'user', 'settings', 'config', '.config', 'mcp', 'mcpservers', 'data', 'state', 'share', 'local', '.local', 'agent', 'agents', 'plugins', 'profiles', 'powers', 'globalstorage',
  'library', 'application support', 'appdata', 'roaming', 'src', 'default',
]);

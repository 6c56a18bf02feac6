import { AppError } from '../../src-shared/errors/app-error';
import { isMap } from '../../src-shared/profile/tree';
import { clientProfile, leftBehind, readServerMap } from './client-servers';
import type { ParsedFile } from './parsed-file';
import type { ParsedText } from './parsed-text';

export const CLAUDE_DESKTOP_FORMAT = 'claude-desktop';

/**
 * Reads Claude Desktop's `claude_desktop_config.json`: servers under `mcpServers`, parked ones under `disabledServers`.
 * @throws AppError SERVERS_NOT_FOUND, DOCUMENT_INVALID
 */
export function parseClaudeDesktop(parsed: ParsedText): ParsedFile {
  const { tree } = parsed;
  if (!isMap(tree)) throw new AppError('SERVERS_NOT_FOUND', { place: parsed.locate([]), expected: 'an object with mcpServers' });
  const servers = readServerMap(tree, 'mcpServers', parsed);
  const parked = readServerMap(tree, 'disabledServers', parsed, true);
  const { profile, findings } = clientProfile('Claude Desktop', [...servers.entries, ...parked.entries], parsed);
  return {
    formatId: CLAUDE_DESKTOP_FORMAT, yaml: parsed.yaml, profiles: [profile],
    findings: [...findings, ...servers.findings, ...parked.findings, ...leftBehind(tree, ['mcpServers', 'disabledServers', '$schema'], parsed)],
  };
}

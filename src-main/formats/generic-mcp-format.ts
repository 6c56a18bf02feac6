import { AppError } from '../../src-shared/errors/app-error';
import { isMap } from '../../src-shared/profile/tree';
import type { ServerGroup } from './client-format';
import { clientProfile } from './client-servers';
import { clientOfFileName } from './client-writers/client-writer-catalogue';
import { findNestedServers } from './find-nested-servers';
import { groupProfiles, type GroupProfiles } from './group-profiles';
import { fileStem } from './listed-entries';
import { besideLoose, looseServers } from './loose-servers';
import { groupAt } from './mcp-servers-group';
import type { ParsedFile } from './parsed-file';
import type { ParsedText } from './parsed-text';
import { insteadOf } from './recognise-format';
import { syntaxOf } from './recognition-row';
import type { SourceHint } from './source-hint';

/**
 * Reads generic MCP JSON: servers under `mcpServers`, at the root or deeper, a bare map of servers, a list of them, or a single one.
 * No client is named, so the profile is named after the file.
 * @throws AppError SERVERS_NOT_FOUND, DOCUMENT_INVALID
 */
export function parseGenericMcp(parsed: ParsedText, hint: SourceHint): ParsedFile {
  const { profiles, findings } = readServers(hint.name === '' ? 'Imported servers' : fileStem(hint), parsed, hint);
  // Many clients' files look the same: whose it is does not show in it.
  const says = clientOfFileName(hint.name) ?? 'servers';
  return { formatId: 'generic', yaml: parsed.yaml, profiles: profiles.map((profile) => ({ ...profile, says })), findings };
}

function readServers(name: string, parsed: ParsedText, hint: SourceHint): GroupProfiles {
  const { tree } = parsed;
  if (isMap(tree) && tree.has('mcpServers')) return groupProfiles(name, { groups: groupAt(tree, ['mcpServers']) }, parsed);
  const proven = looseServers(tree, hint, false);
  const nested = proven === undefined ? nestedGroups(parsed) : [];
  if (nested.length > 0) return groupProfiles(name, { groups: nested }, parsed);
  const entries = proven ?? looseServers(tree, hint, true);
  if (entries === undefined) {
    const instead = insteadOf('generic', tree, hint, syntaxOf(parsed));
    throw new AppError('SERVERS_NOT_FOUND', {
      place: parsed.locate([]), expected: 'mcpServers, a map of servers, or one server with command or url', ...(instead !== undefined && { reason: instead }),
    });
  }
  const { profile, findings } = clientProfile(name, entries, parsed);
  return { profiles: [profile], findings: [...findings, ...besideLoose(tree, entries, parsed)] };
}

/** Where there are several, each becomes a profile, named after where it stands. */
function nestedGroups({ tree }: ParsedText): readonly ServerGroup[] {
  const found = findNestedServers(tree);
  return found.map((group) => ({ ...group, ...(found.length > 1 && { label: group.path.join('.') }) }));
}

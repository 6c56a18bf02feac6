import { AppError } from '../../src-shared/errors/app-error';
import type { FieldPath } from '../../src-shared/profile/field-path';
import { isMap, type Tree } from '../../src-shared/profile/tree';
import type { ClientFormat } from './client-format';
import { clientProfile } from './client-servers';
import { isWrittenClient } from './client-writers/client-writer-catalogue';
import { groupProfiles, type GroupProfiles } from './group-profiles';
import { besideLoose, looseServers } from './loose-servers';
import { valueAt } from './mcp-servers-group';
import type { ParsedFile } from './parsed-file';
import type { ParsedText } from './parsed-text';
import { keptTree } from './read-text';
import { insteadOf } from './recognise-format';
import { syntaxOf } from './recognition-row';
import type { SourceHint } from './source-hint';

/**
 * Reads a client's file: one profile for each label that the servers stand under, named after the client. A file of the client
 * without servers is a profile without servers; servers without the client's wrapper are read all the same.
 * @throws AppError SERVERS_NOT_FOUND where it can not be the client's file, DOCUMENT_INVALID where no servers stand in their place.
 */
export function parseClientFile(format: ClientFormat, parsed: ParsedText, hint: SourceHint): ParsedFile {
  const found = format.find(parsed.tree);
  const { profiles, findings } = found === undefined ? loose(format, parsed, hint) : groupProfiles(format.title, found, parsed, format);
  const extras = keptFields(format, found?.kept ?? [], parsed.tree);
  const says = isWrittenClient(format.id) ? format.id : 'servers';
  return { formatId: format.id, yaml: parsed.yaml, profiles: profiles.map((profile) => ({ ...profile, says, extras })), findings };
}

function loose({ id, title, keeps = [], marks = [], translate }: ClientFormat, parsed: ParsedText, hint: SourceHint): GroupProfiles {
  const { tree } = parsed;
  const entries = looseServers(tree, hint, false);
  const instead = entries === undefined ? insteadOf(id, tree, hint, syntaxOf(parsed)) : undefined;
  if (instead !== undefined || (entries === undefined && !isMap(tree))) {
    throw new AppError('SERVERS_NOT_FOUND', { place: parsed.locate([]), expected: `a configuration file of ${title}`, ...(instead !== undefined && { reason: instead }) });
  }
  const { profile, findings } = clientProfile(title, entries ?? [], parsed, translate);
  return { profiles: [profile], findings: [...findings, ...besideLoose(tree, entries ?? [], parsed, [...keeps, ...marks])] };
}

/** The fields beside the servers that these may refer to; every profile of the file keeps them. */
function keptFields({ keeps = [] }: ClientFormat, kept: readonly FieldPath[], tree: Tree): GroupProfiles['profiles'][number]['extras'] {
  const fields = [...keeps.map((field) => [field]), ...kept].flatMap((path) => {
    const value = isMap(tree) ? valueAt(tree, path) : undefined;
    return value === undefined ? [] : [[String(path.at(-1)), value] as const];
  });
  return new Map(fields.length === 0 ? [] : [['', keptTree(new Map(fields))]]);
}

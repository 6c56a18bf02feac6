import { AppError } from '../../src-shared/errors/app-error';
import { isMap } from '../../src-shared/profile/tree';
import type { ClientFormat } from './client-format';
import { clientProfile } from './client-servers';
import { groupProfiles, type GroupProfiles } from './group-profiles';
import { besideLoose, looseServers } from './loose-servers';
import type { ParsedFile } from './parsed-file';
import type { ParsedText } from './parsed-text';
import { keptTree } from './read-text';
import type { SourceHint } from './source-hint';

/**
 * Reads a client's file: one profile for each label that the servers stand under, named after the client. A file of the client
 * without servers is a profile without servers; servers without the client's wrapper are read all the same.
 * @throws AppError SERVERS_NOT_FOUND where it can not be the client's file, DOCUMENT_INVALID where no servers stand in their place.
 */
export function parseClientFile(format: ClientFormat, parsed: ParsedText, hint: SourceHint): ParsedFile {
  const found = format.find(parsed.tree);
  const { profiles, findings } = found === undefined ? loose(format, parsed, hint) : groupProfiles(format.title, found, parsed, format.keeps, format.translate);
  return { formatId: format.id, yaml: parsed.yaml, profiles: withKept(profiles, format, parsed), findings };
}

function loose({ title, keeps, translate }: ClientFormat, parsed: ParsedText, hint: SourceHint): GroupProfiles {
  const { tree } = parsed;
  const entries = looseServers(tree, hint, false);
  if (entries === undefined && !isMap(tree)) throw new AppError('SERVERS_NOT_FOUND', { place: parsed.locate([]), expected: `a configuration file of ${title}` });
  const { profile, findings } = clientProfile(title, entries ?? [], parsed, translate);
  return { profiles: [profile], findings: [...findings, ...besideLoose(tree, entries ?? [], parsed, keeps)] };
}

/** Each profile keeps the root fields that its servers may refer to. */
function withKept(profiles: GroupProfiles['profiles'], { keeps = [] }: ClientFormat, { tree }: ParsedText): GroupProfiles['profiles'] {
  const kept = new Map(isMap(tree) ? [...tree].filter(([field]) => keeps.includes(field)) : []);
  return kept.size === 0 ? profiles : profiles.map((profile) => ({ ...profile, extras: new Map([['', keptTree(kept)]]) }));
}

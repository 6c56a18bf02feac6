import type { FieldPath } from '../../src-shared/profile/field-path';
import type { Finding } from '../../src-shared/transfer/finding';
import type { ClientFormat, FoundServers } from './client-format';
import { clientProfile, type ClientEntry } from './client-servers';
import type { ParsedProfile } from './parsed-file';
import type { ParsedText } from './parsed-text';
import { besideGroups, groupEntries } from './read-groups';

export interface GroupProfiles {
  readonly profiles: readonly ParsedProfile[];
  readonly findings: readonly Finding[];
}

/**
 * One profile for each label that servers stand under, `TITLE: LABEL`; where there are none, one without servers.
 * @throws AppError DOCUMENT_INVALID where something else than servers stands in their place.
 */
export function groupProfiles(
  title: string, found: FoundServers, parsed: ParsedText, { keeps = [], marks = [], translate }: Pick<ClientFormat, 'keeps' | 'marks' | 'translate'> = {},
): GroupProfiles {
  const { groups, switchedOff } = found;
  const off = new Set(switchedOff);
  const byLabel = new Map<string | undefined, { readonly entries: ClientEntry[]; readonly path: FieldPath }>();
  for (const group of groups) {
    const entries = groupEntries(group, parsed, off);
    if (entries.length === 0) continue;
    // A profile without label is the file.
    const ofLabel = byLabel.get(group.label) ?? { entries: [], path: group.label === undefined ? [] : group.path };
    for (const entry of entries) ofLabel.entries.push(entry);
    byLabel.set(group.label, ofLabel);
  }
  if (byLabel.size === 0) byLabel.set(undefined, { entries: [], path: [] });
  const read = [...byLabel].map(([label, { entries, path }]) => {
    const { profile, findings } = clientProfile(label === undefined ? title : `${title}: ${label}`, entries, parsed, translate);
    return { profile: { ...profile, place: parsed.locate(path) }, findings };
  });
  return { profiles: read.map(({ profile }) => profile), findings: [...read.flatMap(({ findings }) => findings), ...besideGroups(found, parsed, [...keeps, ...marks])] };
}

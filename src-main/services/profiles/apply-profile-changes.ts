import type { ProfileChanges } from '../../../src-shared/profile/mcp-draft';
import type { Profile } from '../../../src-shared/profile/profile';
import { plainText, type SecretText } from '../../../src-shared/profile/secret-text';
import { markText } from '../secrets/mark-secrets';
import { treePosition } from '../secrets/text-position';
import { settledText } from './settled-text';

const FIELDS = ['name', 'category', 'tags', 'color', 'icon', 'author', 'version'] as const satisfies readonly (keyof Profile)[];
type ClearFields = Pick<Profile, (typeof FIELDS)[number]>;

/** The same profile with its fields in clear changed; what `changes` leaves out stays, null goes. */
export function applyProfileChanges<P extends ClearFields>(kept: P, changes: ProfileChanges): P {
  const after = (edited: string | null | undefined, before: string | undefined): string | undefined =>
    (edited === undefined ? before : settledText(edited ?? undefined, before));
  return {
    ...kept,
    name: changes.name ?? kept.name,
    category: after(changes.category, kept.category),
    tags: changes.tags ?? kept.tags,
    color: after(changes.color, kept.color),
    icon: after(changes.icon, kept.icon),
    author: after(changes.author, kept.author),
    version: after(changes.version, kept.version),
  };
}

export const sameClearFields = (one: ClearFields, two: ClearFields): boolean => FIELDS.every((field) => JSON.stringify(one[field]) === JSON.stringify(two[field]));

/** A profile's description as a person wrote it, the secrets in it told apart as an import tells them. */
export const describedAs = (text: string | null | undefined): SecretText | undefined =>
  (text === null || text === undefined || text === '' ? undefined : markText(plainText(text), treePosition(['profile', 'description'], undefined), false, 'listed'));

import { ProfileDocumentSchema } from '../../src-shared/profile/profile-document';
import type { SecretText } from '../../src-shared/profile/secret-text';
import { isMap, type TreeMap, type TreeMapOf } from '../../src-shared/profile/tree';
import { fieldSchema, unknownFields } from './check-shape';
import { keptTree } from './read-text';

/** Where unknown fields may stand outside the MCPs: JSON pointer and the schema whose fields are known there. */
const LEVELS: readonly (readonly [string, readonly string[]])[] = [
  ['', []],
  ['/exportInfo', ['exportInfo']],
  ['/profile', ['profile']],
  ['/profile/metadata', ['profile', 'metadata']],
  ['/profile/settings', ['profile', 'settings']],
  ['/dependencies', ['dependencies']],
  ['/dependencies/systemRequirements', ['dependencies', 'systemRequirements']],
  ['/security', ['security']],
];

/** The unknown fields of a profile document outside its MCPs, by the pointer of the object they stand in. */
export function documentExtras(tree: TreeMap): ReadonlyMap<string, TreeMapOf<SecretText>> {
  const extras = new Map<string, TreeMapOf<SecretText>>();
  for (const [pointer, steps] of LEVELS) {
    const level = steps.reduce<TreeMap | undefined>((map, step) => mapAt(map, step), tree);
    const schema = steps.reduce(fieldSchema, ProfileDocumentSchema as Parameters<typeof fieldSchema>[0]);
    if (level === undefined) continue;
    const unknown = unknownFields(level, schema);
    if (unknown.size > 0) extras.set(pointer, keptTree(unknown));
  }
  return extras;
}

function mapAt(map: TreeMap | undefined, key: string): TreeMap | undefined {
  const value = map?.get(key);
  return isMap(value) ? value : undefined;
}

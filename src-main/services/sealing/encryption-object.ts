import type { EncryptionObject } from '../../../src-shared/profile/document-security';
import { EncryptionObjectSchema } from '../../../src-shared/profile/profile-document';
import { isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';

/** What is sealed at this place of a tree, if it is an encryption object. */
export function encryptionObjectOf(tree: Tree | undefined): EncryptionObject | undefined {
  // Nearly every object is told apart by this alone.
  if (!isMap(tree) || tree.get('encrypted') !== true) return undefined;
  return EncryptionObjectSchema.safeParse(Object.fromEntries(tree)).data;
}

export const encryptionTree = (sealed: EncryptionObject): TreeMap => new Map<string, Tree>(Object.entries(sealed));

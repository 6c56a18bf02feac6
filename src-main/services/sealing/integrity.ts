import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Tree, TreeMap } from '../../../src-shared/profile/tree';
import { canonicalJson } from '../../formats/canonical-json';
import { withoutField } from '../../formats/without-field';
import type { SealingKeys } from './key-deriver';

/** `hmac-sha256:` and the hex of HMAC-SHA256 under the document key over canonical JSON (RFC 8785). */
export const integrityOf = (tree: Tree, { documentKey }: SealingKeys): string =>
  `hmac-sha256:${createHmac('sha256', documentKey).update(canonicalJson(tree), 'utf8').digest('hex')}`;

/** Whether the integrity that a file states is the one of `tree`. */
export function hasIntegrity(tree: Tree, stated: string, keys: SealingKeys): boolean {
  const [expected, given] = [Buffer.from(integrityOf(tree, keys)), Buffer.from(stated)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** What the integrity of a document is over: all of it but that field itself, and the checksum, which covers that field. */
export const authenticatedPart = (document: TreeMap): TreeMap => withoutField(withoutField(document, 'security', 'integrity'), 'exportInfo', 'checksum');

import { jsonPointer, type FieldPath } from '../../../src-shared/profile/field-path';
import { isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { canonicalJson } from '../../formats/canonical-json';

/** Where a gateway document says how it is sealed: with all that is ours, outside of its `entities`. */
export const SECURITY_PATH = ['valise', 'security'] as const;

const [OURS, SECURITY] = SECURITY_PATH;

/** Where in it the pointers stand of texts that are sealed and no secrets by their nature. */
export const SEALED_TEXTS = 'sealedTexts';

export function securityOf(document: TreeMap): TreeMap | undefined {
  const security = oursOf(document).get(SECURITY);
  return isMap(security) ? security : undefined;
}

function oursOf(document: TreeMap): TreeMap {
  const ours = document.get(OURS);
  return isMap(ours) ? ours : new Map<string, Tree>();
}

export const withSecurity = (document: TreeMap, security: TreeMap): TreeMap => new Map(document).set(OURS, new Map(oursOf(document)).set(SECURITY, security));

export const withoutSecurity = (document: TreeMap): TreeMap => new Map(document).set(OURS, new Map([...oursOf(document)].filter(([field]) => field !== SECURITY)));

/** The additional data of a secret that is sealed at a place, from the root of the document. Those of profiles have four parts: none is one of these. */
export const secretPlaceData = (path: FieldPath): Buffer => Buffer.from(canonicalJson(['valise/1 gateway', jsonPointer(path)]));

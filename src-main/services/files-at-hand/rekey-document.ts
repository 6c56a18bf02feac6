import { AppError } from '../../../src-shared/errors/app-error';
import { isMap, type TreeMap } from '../../../src-shared/profile/tree';
import { canonicalJson } from '../../formats/canonical-json';
import { withoutField } from '../../formats/without-field';
import { documentChecksum } from '../profiles/document-checksum';
import type { SealingKeys } from '../sealing/key-deriver';
import { openDocument, type OpenedDocument } from '../sealing/open-document';
import { sealDocument } from '../sealing/seal-document';
import { documentPointer } from '../sealing/text-place';

export interface RekeyedDocument {
  readonly document: TreeMap;
  /** How many values are sealed in it. */
  readonly values: number;
}

/**
 * The same document under other keys: what was sealed is sealed, what was in clear is in clear, and all else stays. The result is opened
 * once more and held against what there was.
 * @throws AppError as `openDocument`; DOCUMENT_INVALID when something in it could not be sealed again where it stands.
 */
export function rekeyDocument(sealed: TreeMap, from: SealingKeys, to: SealingKeys): RekeyedDocument {
  const before = openDocument(sealed, from);
  const places = new Set(before.sealed.map(documentPointer));
  const document = withNewChecksum(sealDocument(before.document, (place) => places.has(documentPointer(place)), to));
  const after = openDocument(document, to);
  const other = after.sealed.length === places.size && after.sealed.every((place) => places.has(documentPointer(place))) ? undefined : 'a text that can be sealed where it stands';
  if (other !== undefined) throw new AppError('DOCUMENT_INVALID', { expected: other });
  if (contentOf(after) !== contentOf(before)) throw new AppError('INTERNAL', { reason: 'what was sealed anew is not what was sealed before' });
  return { document, values: places.size };
}

/** What a document says but for how it is sealed, which is all that may differ. */
const contentOf = ({ document }: OpenedDocument): string =>
  canonicalJson(withoutField(new Map([...document].filter(([key]) => key !== 'security')), 'exportInfo', 'checksum'));

/** A checksum that the document states is made anew, where it stands. */
function withNewChecksum(document: TreeMap): TreeMap {
  const info = document.get('exportInfo');
  if (!isMap(info) || (info.get('checksum') ?? null) === null) return document;
  const checksum = documentChecksum(canonicalJson(withoutField(document, 'exportInfo', 'checksum')));
  return new Map(document).set('exportInfo', new Map(info).set('checksum', checksum));
}

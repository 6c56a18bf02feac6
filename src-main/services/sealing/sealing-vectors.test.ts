import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EncryptionObject, KeyDerivation } from '../../../src-shared/profile/document-security';
import { isMap, type TreeMap } from '../../../src-shared/profile/tree';
import { ArchiveManifestSchema } from '../../../src-shared/transfer/archive-manifest';
import { canonicalJson } from '../../formats/canonical-json';
import { parseJsonText } from '../../formats/json-text';
import { withoutField } from '../../formats/without-field';
import { documentChecksum } from '../profiles/document-checksum';
import { authenticatedPart, integrityOf } from './integrity';
import { requireKeys } from './key-check';
import { KeyDeriver } from './key-deriver';
import { openDocument } from './open-document';
import { openText } from './seal-text';
import { checkManifest } from './seal-manifest';
import { documentPointer } from './text-place';

interface Vector {
  readonly name: string;
  readonly password: string;
  readonly keyDerivation: KeyDerivation;
  readonly fieldKey: string;
  readonly documentKey: string;
  readonly keyCheck: EncryptionObject;
  readonly texts: readonly { readonly additional: string; readonly text: string; readonly sealed: EncryptionObject }[];
  readonly opened?: readonly (readonly [pointer: string, additional: string, text: string])[];
  readonly authenticated?: string;
  readonly manifest?: unknown;
  readonly authenticatedEntries?: string;
}

const page = readFileSync(join(import.meta.dirname, '../../../docs/sealing.md'), 'utf8');
const text = /^```json\n(\{\n {2}"vectors".*?)^```$/ms.exec(page)?.[1] ?? '';
const { vectors } = JSON.parse(text) as { readonly vectors: readonly Vector[] };

/** The document of a vector, with its numbers as they are written. */
function documentOf(index: number): TreeMap | undefined {
  const { tree } = parseJsonText(text);
  const list = isMap(tree) ? tree.get('vectors') : undefined;
  const vector = Array.isArray(list) ? (list as readonly unknown[])[index] : undefined;
  const document = vector instanceof Map ? (vector as TreeMap).get('document') : undefined;
  return isMap(document) ? document : undefined;
}

/** What stands at a pointer of a document without odd numbers. */
const valueAt = (document: TreeMap, pointer: string): unknown => pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  .reduce<unknown>((value, step) => (value instanceof Map ? (value as TreeMap).get(step) : (value as readonly unknown[])[Number(step)]), document);

describe.each(vectors.map((vector, index) => ({ ...vector, document: documentOf(index) })))('the test vector "$name" of docs/sealing.md', (vector) => {
  test('comes out, every byte of it', async () => {
    const keys = await new KeyDeriver().keysOf(Buffer.from(vector.password), vector.keyDerivation);
    expect(keys.fieldKey.export().toString('hex')).toBe(vector.fieldKey);
    expect(keys.documentKey.export().toString('hex')).toBe(vector.documentKey);
    requireKeys(keys, vector.keyCheck);
    for (const { additional, sealed, text: plain } of vector.texts) expect(openText(keys.fieldKey, sealed, Buffer.from(additional))).toBe(plain);
    if (vector.document !== undefined) {
      expect(canonicalJson(authenticatedPart(vector.document))).toBe(vector.authenticated);
      const { document, sealed } = openDocument(vector.document, keys);
      expect(sealed.map((place) => [documentPointer(place), valueAt(document, documentPointer(place))])).toEqual(vector.opened?.map(([pointer, , plain]) => [pointer, plain]));
      expect(valueAt(vector.document, '/exportInfo/checksum')).toBe(documentChecksum(canonicalJson(withoutField(vector.document, 'exportInfo', 'checksum'))));
    }
    if (vector.manifest !== undefined) {
      checkManifest(ArchiveManifestSchema.parse(vector.manifest), keys);
      expect(ArchiveManifestSchema.parse(vector.manifest).security?.integrity).toBe(integrityOf(JSON.parse(vector.authenticatedEntries ?? '') as string[], keys));
    }
  });
});

test('the vectors are those of what Valise writes, and of a document and an archive', () => {
  expect(vectors.map(({ keyDerivation: { N } }) => N)).toEqual([2 ** 17, 2 ** 14]);
  expect(vectors.some((vector) => vector.manifest !== undefined && vector.authenticated !== undefined)).toBe(true);
});

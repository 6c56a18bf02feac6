import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { isMap, NumberText, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { encryptionObjectOf } from './encryption-object';
import type { SealingKeys } from './key-deriver';
import { mapDocument } from './map-document';
import { openDocument } from './open-document';
import { cheapKeys } from './samples/cheap-keys';
import { codeOf } from './samples/code-of';
import { sealDocument, type ChooseSealed } from './seal-document';
import { documentPointer } from './text-place';

let keys: SealingKeys;
let others: SealingKeys;
beforeAll(async () => {
  [keys, others] = [await cheapKeys('a password'), await cheapKeys('another password')];
});

const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('', '__proto__', '10', 'constructor', 'id', 'a/b~c', 'encrypted'));
const scalars = fc.oneof(words, fc.integer(), fc.boolean(), fc.constant(null), fc.constantFrom('1.50', '1e400', '0x1F').map((source) => new NumberText(source)));
const mapOf = (values: fc.Arbitrary<Tree>): fc.Arbitrary<TreeMap> => fc.array(fc.tuple(words, values), { maxLength: 4 }).map((entries) => new Map(entries));
const trees = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalars, mapOf(tie('tree')), fc.array(tie('tree'), { maxLength: 3 })),
})).tree;
const servers = fc.tuple(fc.option(fc.constantFrom('one', 'two', '', 7)), mapOf(trees)).map(([id, rest]) => new Map<string, Tree>([...rest, ...(id === null ? [] : [['id', id] as const])]));
const documents = fc.tuple(mapOf(trees), mapOf(trees), fc.array(fc.oneof(servers, trees), { maxLength: 3 }), mapOf(trees)).map(([extra, profile, mcps, security]): TreeMap => new Map<string, Tree>([
  ...extra, ['exportInfo', new Map([['version', '1.0']])], ['profile', profile], ['mcps', mcps], ['security', security],
]));
/** Chooses about two of three, and the same of the same document. */
const choosing = (seed: number): ChooseSealed => (place) => (documentPointer(place).length + seed) % 3 !== 0;

/** As it is before it is sealed, with what an opened document says of itself. */
function openedOf(document: TreeMap): TreeMap {
  const security = document.get('security');
  const rest = isMap(security) ? security : new Map<string, Tree>();
  return new Map(document).set('security', new Map<string, Tree>([['encryptionUsed', true], ['encryptionAlgorithm', 'AES-256-GCM'], ['exportedWithSecrets', true], ...rest]));
}

const inOrder = (tree: Tree): unknown => (isMap(tree) ? { map: [...tree].map(([key, value]) => [key, inOrder(value)]) } : Array.isArray(tree) ? (tree as readonly Tree[]).map(inOrder) : tree);

test('every document opens to what was sealed, in its order, with what was chosen told', () => {
  fc.assert(fc.property(documents, fc.nat(2), (document, seed) => {
    const asked: string[] = [];
    const sealed = sealDocument(document, (place) => {
      const chosen = choosing(seed)(place);
      if (chosen) asked.push(documentPointer(place));
      return chosen;
    }, keys);
    const opened = openDocument(sealed, keys);
    expect(inOrder(opened.document)).toEqual(inOrder(openedOf(document)));
    expect(opened.sealed.map(documentPointer)).toEqual(asked);
    expect(codeOf(() => openDocument(sealed, others))).toBe('PASSWORD_WRONG');
  }), { numRuns: 60 });
});

test('one byte altered in any encryption object is refused: in the key check as a wrong password, elsewhere as a change', () => {
  fc.assert(fc.property(documents, fc.nat(), fc.constantFrom('iv' as const, 'data' as const, 'authTag' as const), fc.nat(), (document, which, field, byte) => {
    const sealed = sealDocument(document, choosing(0), keys);
    const count = openDocument(sealed, keys).sealed.length + 1;
    let index = 0;
    let expected = 'taken';
    const altered = mapDocument(sealed, (tree, place) => {
      const object = encryptionObjectOf(tree);
      if (object === undefined || !isMap(tree)) return undefined;
      const bytes = Buffer.from(object[field], 'base64');
      if (index++ !== which % count || bytes.length === 0) return tree;
      expected = documentPointer(place) === '/security/keyCheck' ? 'PASSWORD_WRONG' : 'SEALED_DOCUMENT_CHANGED';
      bytes.writeUInt8(bytes.readUInt8(byte % bytes.length) ^ (1 << (byte % 8)), byte % bytes.length);
      return new Map(tree).set(field, bytes.toString('base64'));
    });
    expect(codeOf(() => openDocument(altered, keys))).toBe(expected);
  }), { numRuns: 60 });
});

test('what looks like an encryption object already is not sealed over', () => {
  const object = new Map<string, Tree>([['encrypted', true], ['algorithm', 'AES-256-GCM'], ['iv', ''], ['data', ''], ['authTag', '']]);
  expect(codeOf(() => sealDocument(new Map<string, Tree>([['x', [object]]]), () => true, keys))).toBe('DOCUMENT_INVALID /x/0');
});

test('a document without security gets one', () => {
  const sealed = sealDocument(new Map<string, Tree>([['note', 'n']]), () => true, keys);
  expect([...sealed.keys()]).toEqual(['note', 'security']);
  expect(openDocument(sealed, keys).document.get('note')).toBe('n');
});

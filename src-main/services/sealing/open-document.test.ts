import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { canonicalJson } from '../../formats/canonical-json';
import { parseJsonText } from '../../formats/json-text';
import { withChecksum } from '../../formats/native-profile-document';
import { serializeJson } from '../../formats/serialize-json';
import { serializeYaml } from '../../formats/serialize-yaml';
import { parseYamlText } from '../../formats/yaml-text';
import { documentChecksum } from '../profiles/document-checksum';
import { authenticatedPart, integrityOf } from './integrity';
import type { SealingKeys } from './key-deriver';
import { openDocument } from './open-document';
import { cheapKeys } from './samples/cheap-keys';
import { codeOf } from './samples/code-of';
import { CANARY, chooseSample, sampleDocument } from './samples/sample-document';
import { sealDocument } from './seal-document';
import { sealText } from './seal-text';
import { documentPointer } from './text-place';

let keys: SealingKeys;
let others: SealingKeys;
let sealed: TreeMap;
beforeAll(async () => {
  [keys, others] = [await cheapKeys('a password'), await cheapKeys('another password')];
  sealed = sealDocument(sampleDocument('one', 'two'), chooseSample, keys);
});

const POINTERS = [
  '/profile/description', '/mcps/0/args/2', '/mcps/0/env/TOKEN', '/mcps/0/env/SECOND', '/mcps/0/env/MOOD', '/mcps/1/args/2', '/mcps/1/env/TOKEN', '/mcps/1/env/SECOND', '/mcps/1/env/MOOD',
];
const read = (text: string): TreeMap => {
  const tree = text.startsWith('{') ? parseJsonText(text).tree : parseYamlText(text).tree;
  if (!isMap(tree)) throw new Error('no document');
  return tree;
};
const at = (tree: Tree | undefined, steps: readonly (string | number)[]): Tree | undefined =>
  steps.reduce<Tree | undefined>((value, step) => (isMap(value) ? value.get(String(step)) : Array.isArray(value) ? (value as readonly Tree[])[Number(step)] : undefined), tree);
const put = (tree: Tree, [step, ...rest]: readonly (string | number)[], value: Tree | undefined): Tree => {
  if (step === undefined) return value ?? null;
  const inner = (child: Tree | undefined): Tree => put(child ?? null, rest, value);
  if (isMap(tree)) return rest.length === 0 && value === undefined ? new Map([...tree].filter(([key]) => key !== step)) : new Map(tree).set(String(step), inner(tree.get(String(step))));
  return Array.isArray(tree) ? (tree as readonly Tree[]).map((child, index) => (index === step ? inner(child) : child)) : tree;
};
const changed = (...changes: readonly (readonly [readonly (string | number)[], Tree | undefined])[]): TreeMap =>
  changes.reduce<Tree>((tree, [steps, value]) => put(tree, steps, value), sealed) as TreeMap;
const signedAnew = (document: TreeMap): TreeMap => put(document, ['security', 'integrity'], integrityOf(authenticatedPart(document), keys)) as TreeMap;

describe('a sealed document', () => {
  test.each([['JSON', serializeJson], ['YAML', serializeYaml]])('opens to what was sealed, written and read as %s', (_language, serialize) => {
    const text = serialize(sealed);
    expect(text).not.toContain(CANARY);
    const { document, sealed: places } = openDocument(read(text), keys);
    expect(places.map(documentPointer)).toEqual(POINTERS);
    const before = sampleDocument('one', 'two');
    expect(serializeJson(document)).toBe(serializeJson(put(before, ['security'], new Map<string, Tree>([
      ['encryptionUsed', true], ['encryptionAlgorithm', 'AES-256-GCM'], ['sensitiveFields', ['profile.description']], ['exportedWithSecrets', true],
    ])) as TreeMap));
  });

  test('says how it is sealed, in the order of the spec', () => {
    const security = sealed.get('security');
    expect(isMap(security) && [...security.keys()]).toEqual(['encryptionUsed', 'encryptionAlgorithm', 'sensitiveFields', 'exportedWithSecrets', 'keyDerivation', 'keyCheck', 'integrity']);
  });

  test('has a checksum that covers its integrity, and an integrity that leaves the checksum out', () => {
    const summed = withChecksum(sealed, documentChecksum(canonicalJson(sealed)));
    expect(openDocument(summed, keys).sealed).toHaveLength(POINTERS.length);
    const other = put(sealed, ['security', 'integrity'], `hmac-sha256:${'0'.repeat(64)}`) as TreeMap;
    expect(documentChecksum(canonicalJson(other))).not.toBe(at(summed, ['exportInfo', 'checksum']));
    expect(at(summed, ['exportInfo', 'checksum'])).toBe(`sha256:${createHash('sha256').update(canonicalJson(sealed)).digest('hex')}`);
  });

  test('tells a wrong password, also where it was changed', () => {
    expect(codeOf(() => openDocument(sealed, others))).toBe('PASSWORD_WRONG');
    expect(codeOf(() => openDocument(changed([['profile', 'name'], 'Else']), others))).toBe('PASSWORD_WRONG');
  });

  test('has a key check that seals its own constant, and no other text', () => {
    const other = sealText(keys.fieldKey, 'valise/1 another', Buffer.from('["valise/1 key check"]'));
    expect(codeOf(() => openDocument(put(sealed, ['security', 'keyCheck'], new Map<string, Tree>(Object.entries(other))) as TreeMap, keys))).toBe('PASSWORD_WRONG');
  });

  test('keeps its ids in clear, whatever is chosen', () => {
    const all = sealDocument(sampleDocument('one', 'two'), () => true, keys);
    expect([at(all, ['profile', 'id']), at(all, ['mcps', 0, 'id']), at(all, ['exportInfo', 'version'])]).toEqual(['Work', 'one', '1.0']);
    expect(isMap(at(all, ['profile', 'name']))).toBe(true);
    expect(openDocument(all, keys).document.get('mcps')).toEqual(sampleDocument('one', 'two').get('mcps'));
  });

  test('is not sealed twice', () => {
    expect(codeOf(() => sealDocument(sealed, () => false, keys))).toBe('DOCUMENT_INVALID /profile/description');
  });
});

describe('what is altered', () => {
  const token = ['mcps', 0, 'env', 'TOKEN'] as const;
  const second = ['mcps', 0, 'env', 'SECOND'] as const;

  test('anywhere in the text is refused', () => {
    const text = canonicalJson(sealDocument(sampleDocument('one'), chooseSample, keys));
    const codes = new Map<string, number>();
    for (let index = 0; index < text.length; index += 1) {
      const char = text[index] === '1' ? '2' : '1';
      const altered = [text.slice(0, index) + char + text.slice(index + 1)].flatMap((other) => {
        try {
          return [read(other)];
        } catch {
          return [];
        }
      })[0];
      if (altered === undefined) continue;
      const code = codeOf(() => {
        // Without keyDerivation nothing is opened, which is no way to bring a secret out.
        expect(openDocument(altered, keys).sealed).toEqual([]);
      }).split(' ')[0] ?? '';
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect([...codes.keys()].toSorted()).toEqual(['DOCUMENT_INVALID', 'INTEGRITY_MISSING', 'PASSWORD_WRONG', 'SEALED_DOCUMENT_CHANGED', 'taken']);
    // The names `security` and `keyDerivation`.
    expect(codes.get('taken')).toBe('security'.length + 'keyDerivation'.length);
  });

  test.each([
    ['two values of a server', [[token, second], [second, token]]],
    ['two values of two servers', [[token, ['mcps', 1, 'env', 'TOKEN']], [['mcps', 1, 'env', 'TOKEN'], token]]],
    ['a value moved over another', [[token, second]]],
    ['a value moved out of the servers', [[['profile', 'description'], token]]],
    ['the ids of the servers', [[['mcps', 0, 'id'], ['mcps', 1, 'id']]]],
    ['the id of the profile', [[['profile', 'id'], ['mcps', 0, 'id']]]],
    ['the order of the servers without their ids', [[['mcps', 0], ['mcps', 1]]]],
  ] as const)('by exchanging %s is refused, also by the values themselves', (what, exchanges) => {
    const moved = changed(...exchanges.map(([to, from]) => [to, at(sealed, from)] as const));
    expect(codeOf(() => openDocument(moved, keys))).toBe('SEALED_DOCUMENT_CHANGED');
    // Whoever knows the password can make another integrity.
    if (!what.startsWith('the order')) expect(codeOf(() => openDocument(signedAnew(moved), keys))).toMatch(/^SEALED_DOCUMENT_CHANGED \//);
  });

  test('a value of another document with the same password is refused', () => {
    const foreign = sealDocument(put(sampleDocument('one', 'two'), ['profile', 'id'], 'Else') as TreeMap, chooseSample, keys);
    expect(codeOf(() => openDocument(signedAnew(changed([token, at(foreign, token)])), keys))).toBe('SEALED_DOCUMENT_CHANGED /mcps/0/env/TOKEN');
  });
});

describe('the blocks of a sealed document', () => {
  test.each([
    ['no key check', [['keyCheck'], undefined], 'INTEGRITY_MISSING /security'],
    ['an empty key check', [['keyCheck'], null], 'INTEGRITY_MISSING /security'],
    ['no integrity', [['integrity'], undefined], 'INTEGRITY_MISSING /security'],
    ['an integrity of another kind', [['integrity'], `sha256:${'0'.repeat(64)}`], 'DOCUMENT_INVALID /security/integrity'],
    ['an integrity that is cut', [['integrity'], `hmac-sha256:${'0'.repeat(63)}`], 'DOCUMENT_INVALID /security/integrity'],
    ['an integrity that is none of this document', [['integrity'], `hmac-sha256:${'0'.repeat(64)}`], 'SEALED_DOCUMENT_CHANGED'],
    ['a key check that is a text', [['keyCheck'], 'x'], 'DOCUMENT_INVALID /security/keyCheck'],
    ['a key check by another algorithm', [['keyCheck', 'algorithm'], 'AES-256-CBC'], 'DOCUMENT_INVALID /security/keyCheck/algorithm'],
    ['a derivation that is a text', [['keyDerivation'], 'scrypt'], 'DOCUMENT_INVALID /security/keyDerivation'],
    ['a derivation without N', [['keyDerivation', 'N'], undefined], 'DOCUMENT_INVALID /security/keyDerivation/N'],
    ['a derivation with N as a text', [['keyDerivation', 'N'], '16384'], 'DOCUMENT_INVALID /security/keyDerivation/N'],
    ['a salt that is no text', [['keyDerivation', 'salt'], 1], 'DOCUMENT_INVALID /security/keyDerivation/salt'],
  ] as const)('%s: %s', (_what, [path, value], code) => {
    expect(codeOf(() => openDocument(changed([['security', ...path], value]), keys))).toBe(code);
  });

  test('none: a document whose encryption objects are unknown values comes back as it is', () => {
    for (const without of [changed([['security', 'keyDerivation'], undefined]), changed([['security', 'keyDerivation'], null]), changed([['security'], undefined])]) {
      expect(openDocument(without, keys)).toEqual({ document: without, sealed: [] });
    }
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { ArchiveManifestSchema, type ArchiveManifest } from '../../../src-shared/transfer/archive-manifest';
import type { SealingKeys } from './key-deriver';
import { requireCovered } from './require-covered';
import { cheapKeys } from './samples/cheap-keys';
import { codeOf } from './samples/code-of';
import { checkManifest, sealManifest } from './seal-manifest';

const [ONE, TWO] = ['profiles/one.json', 'profiles/two.json'];
const plain: ArchiveManifest = {
  format: 'valise-archive', version: '1.0',
  entries: [{ file: ONE, sha256: 'a'.repeat(64), profile: 'One', mcps: 1 }, { file: TWO, sha256: 'b'.repeat(64) }],
};
let keys: SealingKeys;
let others: SealingKeys;
let sealed: ArchiveManifest;
beforeAll(async () => {
  [keys, others] = [await cheapKeys('a password'), await cheapKeys('another password')];
  // As it is once it was written and read.
  sealed = ArchiveManifestSchema.parse(JSON.parse(JSON.stringify(sealManifest(plain, keys))));
});
const [first, second] = plain.entries;
const entries = (list: readonly (ArchiveManifest['entries'][number] | undefined)[]): ArchiveManifest => ({ ...sealed, entries: list.filter((entry) => entry !== undefined) });

describe('the manifest of a sealed archive', () => {
  test('passes as it was sealed, and where only the spelling of a hash differs', () => {
    expect(codeOf(() => checkManifest(sealed, keys))).toBe('taken');
    expect(codeOf(() => checkManifest(entries([first, { file: TWO, sha256: 'B'.repeat(64) }]), keys))).toBe('taken');
  });

  test('tells a wrong password', () => {
    expect(codeOf(() => checkManifest(sealed, others))).toBe('PASSWORD_WRONG');
  });

  test.each([
    ['an entry left out', [first]],
    ['an entry added', [first, second, { file: 'profiles/three.json', sha256: 'c'.repeat(64) }]],
    ['entries in another order', [second, first]],
    ['another hash', [first, { file: TWO, sha256: 'c'.repeat(64) }]],
    ['another name', [first, { file: 'profiles/three.json', sha256: 'b'.repeat(64) }]],
    ['no entries', []],
  ])('is refused with %s', (_what, list) => {
    expect(codeOf(() => checkManifest(entries(list), keys))).toBe('SEALED_DOCUMENT_CHANGED');
  });

  test.each(['keyCheck', 'integrity'] as const)('is refused without its %s', (block) => {
    const without = { ...sealed, security: { ...sealed.security, [block]: undefined } };
    expect(codeOf(() => checkManifest(without, keys))).toBe('INTEGRITY_MISSING /security');
    expect(codeOf(() => requireCovered(without, { names: [ONE, TWO], sealed: [] }))).toBe('INTEGRITY_MISSING /security');
  });

  test('does not pass for a document, nor a document for it', () => {
    const security = { ...sealed.security, integrity: `hmac-sha256:${'0'.repeat(64)}` };
    expect(codeOf(() => checkManifest({ ...sealed, security }, keys))).toBe('SEALED_DOCUMENT_CHANGED');
  });
});

describe('the files of an archive', () => {
  const names = ['manifest.json', ONE, TWO];

  test('pass when nothing is sealed, whatever the manifest lists', () => {
    expect(codeOf(() => checkManifest(plain, keys))).toBe('taken');
    expect(codeOf(() => requireCovered(plain, { names: ['x'], sealed: [] }))).toBe('taken');
  });

  test.each([
    ['are all listed', names, [ONE], 'taken'],
    ['are all listed, though none of them turned out sealed', names, [], 'taken'],
    ['are more than the manifest lists', [...names, 'profiles/three.json'], [ONE], 'INTEGRITY_MISSING'],
    ['are more than the manifest lists, and no documents', [...names, 'read.me'], [], 'INTEGRITY_MISSING'],
    ['are fewer than the manifest lists', ['manifest.json', ONE], [ONE], 'SEALED_DOCUMENT_CHANGED'],
  ])('%s', (_what, present, holding, code) => {
    expect(codeOf(() => requireCovered(sealed, { names: present, sealed: holding }))).toBe(code);
  });

  test('are refused when one is sealed and the manifest is not', () => {
    expect(codeOf(() => requireCovered(plain, { names, sealed: [TWO] }))).toBe('INTEGRITY_MISSING');
  });
});

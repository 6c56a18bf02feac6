import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { unpackSource } from '../../files/unpack-source';
import { given, sealedArchive, sealedJson, sealedYaml } from '../../samples/sealed-files';
import type { FileVerdict } from '../../../src-shared/transfer/file-verdict';
import { derivationBlock } from '../sealing/password-keys';
import { KeyDeriver, type SealingKeys } from '../sealing/key-deriver';
import { CHEAP_DERIVATION, cheapKeys } from '../sealing/samples/cheap-keys';
import { FileKeys, type DocumentKeys } from './file-keys';
import { verifyFile } from './verify-file';

let keys: SealingKeys;
let others: SealingKeys;
let rightPassword: DocumentKeys;
let wrongPassword: DocumentKeys;
beforeAll(async () => {
  [keys, others] = [await cheapKeys('a password'), await cheapKeys('another password')];
  // Derived once for the whole file; under any other derivation the password gives other keys.
  const under = (own: SealingKeys): DocumentKeys => ({ keysOf: (derivation) => Promise.resolve(derivationBlock(derivation) === derivationBlock(keys.derivation) ? own : others) });
  [rightPassword, wrongPassword] = [under(keys), under(others)];
});

const verify = (name: string, content: Uint8Array | string, password: DocumentKeys | undefined = rightPassword): Promise<FileVerdict> => verifyFile(given(name, content), password, unpackSource);
/** `failed: CODE` or the state, by check. */
const told = ({ checks }: FileVerdict): Readonly<Record<string, string>> =>
  Object.fromEntries(checks.map(({ check, state, failures: [failure] }) => [check, failure === undefined ? state : `${state}: ${failure.code}`]));
const PASSED = { container: 'passed', structure: 'passed', checksum: 'passed', 'key-derivation': 'passed', password: 'passed', integrity: 'passed', 'sealed-values': 'passed', manifest: 'not-checked' };
/** Something else than it was, whatever it was. */
function replaced(content: Uint8Array, from: string | RegExp, to: string, orElse = to): Uint8Array {
  const text = Buffer.from(content).toString();
  const changed = text.replace(from, to);
  return Buffer.from(changed === text ? text.replace(from, orElse) : changed);
}

describe('a file is as it was written', () => {
  test.each([
    ['JSON', () => sealedJson(keys, 'one', 'two'), 'not-checked'], ['YAML', () => sealedYaml(keys, 'one'), 'not-checked'],
    ['compressed', () => gzipSync(sealedJson(keys, 'one')), 'not-checked'], ['an archive', () => sealedArchive(keys), 'passed'],
  ])('sealed, %s', async (_what, content, manifest) => {
    const verdict = await verify('sealed', await content());
    expect(told(verdict)).toEqual({ ...PASSED, manifest });
    expect(verdict).toMatchObject({ ok: true, sealed: true });
  });

  test('sealed, and without its password all that can be seen without it is checked; that is not all there is', async () => {
    const verdict = await verifyFile(given('sealed.json', sealedJson(keys, 'one')), undefined, unpackSource);
    expect(told(verdict)).toEqual({ ...PASSED, password: 'not-checked', integrity: 'not-checked', 'sealed-values': 'not-checked' });
    expect(verdict).toMatchObject({ ok: false, sealed: true });
  });

  test('not sealed, of a client', async () => {
    const verdict = await verify('mcp.json', '{"mcpServers":{"one":{"command":"npx"}}}', undefined);
    expect(told(verdict)).toEqual({
      container: 'passed', structure: 'passed', checksum: 'not-checked', 'key-derivation': 'not-checked', password: 'not-checked', integrity: 'not-checked', 'sealed-values': 'not-checked', manifest: 'not-checked',
    });
    expect(verdict).toMatchObject({ ok: true, sealed: false });
    expect(verdict.checks.every(({ reason }) => reason !== undefined)).toBe(true);
  });
});

describe('what is wrong is told apart', () => {
  const bound = (from: RegExp, to: string, orElse?: string) => () => replaced(sealedJson(keys, 'one'), from, to, orElse);
  test.each<readonly [what: string, content: () => Uint8Array | Promise<Uint8Array>, password: 'right' | 'wrong', failed: Readonly<Record<string, string>>]>([
    ['a wrong password', () => sealedJson(keys, 'one'), 'wrong', { password: 'PASSWORD_WRONG' }],
    ['a wrong password of an archive', () => sealedArchive(keys), 'wrong', { password: 'PASSWORD_WRONG' }],
    ['a changed text', () => replaced(sealedJson(keys, 'one'), '"npx"', '"rm"'), 'right', { checksum: 'CHECKSUM_DIFFERS', integrity: 'SEALED_DOCUMENT_CHANGED' }],
    ['a changed text, whatever the password', () => replaced(sealedJson(keys, 'one'), '"npx"', '"rm"'), 'wrong', { checksum: 'CHECKSUM_DIFFERS' }],
    ['a changed text without a checksum', () => replaced(replaced(sealedJson(keys, 'one'), /"checksum": "[^"]*",/, ''), '"npx"', '"rm"'), 'right', { integrity: 'SEALED_DOCUMENT_CHANGED' }],
    ['another key check, and no checksum', () => replaced(replaced(sealedJson(keys, 'one'), /"checksum": "[^"]*",/, ''), /("keyCheck": \{[^}]*"data": ")./, '$1/', '$1A'), 'right', { integrity: 'SEALED_DOCUMENT_CHANGED' }],
    ['another salt', bound(/"salt": "../, '"salt": "ZZ', '"salt": "AA'), 'right', { checksum: 'CHECKSUM_DIFFERS' }],
    ['a key derivation out of bounds', bound(/"N": 16384/, '"N": 8192'), 'right', { checksum: 'CHECKSUM_DIFFERS', 'key-derivation': 'KEY_DERIVATION_REFUSED' }],
    ['no key check', bound(/"keyCheck"/, '"keyChick"'), 'right', { checksum: 'CHECKSUM_DIFFERS', integrity: 'INTEGRITY_MISSING' }],
    ['a text that is no JSON', () => sealedJson(keys, 'one').subarray(0, 900), 'right', { structure: 'FILE_NOT_PARSED' }],
    ['a compressed file that was cut off', () => gzipSync(sealedJson(keys, 'one')).subarray(0, 400), 'right', { container: 'ARCHIVE_DAMAGED' }],
    ['a file that is missing in an archive', () => sealedArchive(keys, { files: (files) => files.delete('settings.json') }), 'right', { manifest: 'CHECKSUM_DIFFERS' }],
    ['a file too much in an archive', () => sealedArchive(keys, { files: (files) => files.set('profiles/three.json', sealedJson(keys, 'three')) }), 'right', { manifest: 'CHECKSUM_DIFFERS' }],
    ['a changed file that is no document', () => sealedArchive(keys, { files: (files) => files.set('settings.json', Buffer.from('{}')) }), 'right', { manifest: 'CHECKSUM_DIFFERS' }],
    ['a document of another archive', () => sealedArchive(keys, { files: (files) => files.set('profiles/one.json', sealedJson(others, 'one')) }), 'right', { manifest: 'CHECKSUM_DIFFERS', integrity: 'SEALED_DOCUMENT_CHANGED', 'sealed-values': 'SEALED_VALUE_DAMAGED' }],
    ['a manifest that lists less, signed or not', () => sealedArchive(keys, { manifest: (manifest) => ({ ...manifest, entries: manifest.entries.slice(0, 2) }) }), 'right', { manifest: 'CHECKSUM_DIFFERS', integrity: 'SEALED_DOCUMENT_CHANGED' }],
    ['a manifest without its seal', () => sealedArchive(keys, { manifest: (manifest) => ({ ...manifest, security: undefined }) }), 'right', { manifest: 'INTEGRITY_MISSING' }],
    ['a manifest that is none', () => sealedArchive(keys, { manifest: (manifest) => ({ ...manifest, format: 'valise archive' }) }), 'right', { manifest: 'INTEGRITY_MISSING' }],
    ['a manifest of a later version', () => sealedArchive(keys, { manifest: (manifest) => ({ ...manifest, version: '2.0' }) }), 'right', { manifest: 'FILE_TOO_NEW' }],
  ])('%s', async (_what, content, password, failed) => {
    const verdict = await verify('sealed', await content(), password === 'right' ? rightPassword : wrongPassword);
    expect(verdict.ok).toBe(false);
    expect(Object.fromEntries(Object.entries(told(verdict)).filter(([, state]) => state.startsWith('failed')))).toEqual(
      Object.fromEntries(Object.entries(failed).map(([check, code]) => [check, `failed: ${code}`])));
  });
});

describe('one byte that is another one', () => {
  test.each<readonly [what: string, content: () => Uint8Array | Promise<Uint8Array>, step: number]>([
    ['a document in JSON', () => sealedJson(keys, 'one'), 23],
    ['a document in YAML', () => sealedYaml(keys, 'one'), 61],
    ['a compressed document', () => gzipSync(sealedJson(keys, 'one')), 5],
    ['an archive', () => sealedArchive(keys), 97],
  ])('anywhere in %s is a change or damage, never a wrong password', async (_what, content, step) => {
    const whole = await content();
    for (let at = 0; at < whole.length; at += step) {
      const altered = Buffer.from(whole);
      altered[at] = (whole[at] ?? 0) ^ 1;
      const verdict = await verify('sealed', altered);
      expect(told(verdict)['password'], `byte ${at}`).not.toMatch('failed');
      // Headers of containers name moments and systems, too: what is in them is the same.
      if (verdict.ok) expect(await held(altered), `byte ${at}`).toEqual(await held(whole));
    }
  });

  async function held(content: Uint8Array): Promise<unknown> {
    const unpacked = await unpackSource(given('sealed', content));
    return unpacked.kind === 'plain' ? text(unpacked.file.content) : unpacked.names.map((name) => [name, text(unpacked.read(name))]);
  }
  const text = (content: Uint8Array): string => Buffer.from(content).toString();
});

test('a password is stretched once for all of an archive, not for what does not belong into it, nor for parameters out of bounds', async () => {
  const deriver = new KeyDeriver();
  const password = new FileKeys(deriver, Buffer.from('a password'));
  expect(await verifyFile(given('sealed.zip', await sealedArchive(keys)), password, unpackSource)).toMatchObject({ ok: true });
  expect(deriver.derivations).toBe(1);
  const foreign = await deriver.keysOf(Buffer.from('a password'), { ...CHEAP_DERIVATION, salt: Buffer.from('a salt of another').toString('base64') });
  const mixed = await sealedArchive(keys, { files: (files) => files.set('profiles/one.json', sealedJson(foreign, 'one')) });
  expect(await verifyFile(given('sealed.zip', mixed), password, unpackSource)).toMatchObject({ ok: false });
  await verifyFile(given('sealed.json', replaced(sealedJson(keys, 'one'), '"p": 1', '"p": 5')), password, unpackSource);
  // The second one is that of the test itself.
  expect(deriver.derivations).toBe(2);
});

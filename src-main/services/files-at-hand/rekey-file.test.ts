import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { compress } from '../../files/compress';
import { unpackSource } from '../../files/unpack-source';
import { zipFiles } from '../../files/write-zip';
import { given, sealedArchive, sealedJson, sealedYaml } from '../../samples/sealed-files';
import { AppError } from '../../../src-shared/errors/app-error';
import { isMap, type TreeMap } from '../../../src-shared/profile/tree';
import { canonicalJson } from '../../formats/canonical-json';
import { parseText } from '../../formats/parse-text';
import { withoutField } from '../../formats/without-field';
import { CHEAP_DERIVATION, cheapKeys } from '../sealing/samples/cheap-keys';
import { CANARY } from '../sealing/samples/sample-document';
import { KeyDeriver, type SealingKeys } from '../sealing/key-deriver';
import { openDocument } from '../sealing/open-document';
import { documentPointer } from '../sealing/text-place';
import type { DocumentKeys } from './file-keys';
import { rekeyFile, type RekeyedFile } from './rekey-file';
import { verifyFile } from './verify-file';

let [before, after]: SealingKeys[] = [];
const always = (keys: SealingKeys | undefined): DocumentKeys => ({ keysOf: () => (keys === undefined ? Promise.reject(new Error('no keys')) : Promise.resolve(keys)) });
beforeAll(async () => {
  before = await cheapKeys('a password');
  after = await new KeyDeriver().keysOf(Buffer.from('a new one'), { ...CHEAP_DERIVATION, salt: Buffer.from('another salt, 16').toString('base64') });
});
const own = (): SealingKeys => before ?? expect.fail('no keys');
const rekey = (name: string, content: Uint8Array, keys = before): Promise<RekeyedFile> =>
  rekeyFile(given(name, content), always(keys), { unpack: unpackSource, pack: zipFiles, compress, freshKeys: () => (after === undefined ? Promise.reject(new Error('no keys')) : Promise.resolve(after)) });

const documentOf = (content: Uint8Array): TreeMap => {
  const { tree } = parseText(Buffer.from(content).toString());
  return isMap(tree) ? tree : expect.fail('no document');
};
/** What a sealed document says with these keys, its sealed places, and its texts that the eye can see. */
function said(content: Uint8Array, keys = own()): unknown {
  const { document, sealed } = openDocument(documentOf(content), keys);
  return [sealed.map(documentPointer), canonicalJson(withoutField(withoutField(document, 'exportInfo', 'checksum'), 'security', 'keyDerivation'))];
}
const values = (content: Uint8Array): readonly string[] => [...Buffer.from(content).toString().matchAll(/\b(?:data|iv|salt)"?: "?([^"\s,]+)/g)].map(([, value = '']) => value);

describe('a document under a new password says the same, in the same way', () => {
  test.each([
    ['JSON', 'a.json', (): Uint8Array => sealedJson(own(), 'one', 'two'), (content: Uint8Array) => content, 'application/json', /^\{\n {2}"/],
    ['YAML', 'a.yaml', (): Uint8Array => sealedYaml(own(), 'one'), (content: Uint8Array) => content, 'application/yaml', /^exportInfo:\n/],
    ['gzip', 'a.json.gz', (): Uint8Array => gzipSync(sealedJson(own(), 'one')), gunzipSync, 'application/gzip', /^\{\n {2}"/],
    ['Brotli', 'a.yaml.br', (): Uint8Array => brotliCompressSync(sealedYaml(own(), 'one')), brotliDecompressSync, 'application/octet-stream', /^exportInfo:\n/],
  ])('%s', async (_what, name, content, unpack, mediaType, start) => {
    const original = content();
    const { file, documents } = await rekey(name, original);
    expect(file).toMatchObject({ fileName: name, mediaType });
    expect(documents).toBe(1);
    const [old, renewed] = [unpack(original), unpack(file.content)];
    expect(Buffer.from(renewed).toString()).toMatch(start);
    expect(Buffer.from(renewed).toString()).not.toContain(CANARY);
    expect(said(renewed, after)).toEqual(said(old));
    expect(await verifyFile(given(name, file.content), always(after), unpackSource)).toMatchObject({ ok: true });
    expect(await verifyFile(given(name, file.content), always(before), unpackSource)).toMatchObject({ ok: false });
    expect(values(renewed)).toHaveLength(values(old).length);
    expect(values(renewed).filter((value) => values(old).includes(value))).toEqual([]);
  });

  test('unknown fields, odd numbers and their order stay', async () => {
    const odd = Buffer.from(sealedJson(own(), 'one')).toString();
    expect(odd).toContain('"price": 1.50');
    const { file } = await rekey('a.json', Buffer.from(odd));
    const text = Buffer.from(file.content).toString();
    expect(text).toContain('"price": 1.50');
    expect([...documentOf(file.content).keys()]).toEqual([...documentOf(Buffer.from(odd)).keys()]);
    expect(text.replaceAll(/"(?:data|iv|authTag|salt|checksum|integrity)": "[^"]*"/g, '')).toBe(odd.replaceAll(/"(?:data|iv|authTag|salt|checksum|integrity)": "[^"]*"/g, ''));
  });
});

test('an archive stays one: its documents and its manifest are under the new password, its other files untouched', async () => {
  const original = await sealedArchive(own());
  const { file, documents, values: sealed } = await rekey('a.zip', original);
  expect([documents, sealed]).toEqual([2, 10]);
  const [old, renewed] = await Promise.all([original, file.content].map(async (content) => {
    const unpacked = await unpackSource(given('a.zip', content));
    return unpacked.kind === 'archive' ? unpacked : expect.fail('no archive');
  }));
  expect(renewed?.names).toEqual(old?.names);
  expect(renewed?.read('settings.json')).toEqual(old?.read('settings.json'));
  for (const name of ['profiles/one.json', 'profiles/two.yaml']) expect(said(renewed?.read(name) ?? new Uint8Array(), after)).toEqual(said(old?.read(name) ?? new Uint8Array()));
  expect(JSON.parse(Buffer.from(renewed?.read('manifest.json') ?? []).toString())).toMatchObject({ exporter: 'Valise 0.1.0', comment: 'of another program', security: { keyDerivation: after?.derivation } });
  expect(await verifyFile(given('a.zip', file.content), always(after), unpackSource)).toMatchObject({ ok: true });
});

describe('nothing is sealed anew', () => {
  const text = (content: Uint8Array): string => Buffer.from(content).toString();
  test.each<readonly [what: string, content: () => Uint8Array | Promise<Uint8Array>, code: string]>([
    ['that is not sealed', () => Buffer.from('{"mcpServers":{"one":{"command":"npx"}}}'), 'FILE_NOT_SEALED'],
    ['that was changed', () => Buffer.from(text(sealedJson(own(), 'one')).replace('"npx"', '"rm"')), 'SEALED_DOCUMENT_CHANGED'],
    ['that another checksum stands in', () => Buffer.from(text(sealedJson(own(), 'one')).replace(/sha256:../, 'sha256:zz')), 'SEALED_DOCUMENT_CHANGED'],
    ['that is damaged', () => sealedJson(own(), 'one').subarray(0, 500), 'FILE_NOT_PARSED'],
    ['that somebody added to an archive', () => sealedArchive(own(), { files: (files) => files.set('x.json', Buffer.from('{}')) }), 'SEALED_DOCUMENT_CHANGED'],
    ['in an archive that nobody signed', () => sealedArchive(own(), { manifest: (manifest) => ({ ...manifest, security: undefined }) }), 'INTEGRITY_MISSING'],
  ])('%s', async (_what, content, code) => {
    const refused = await rekey('a', await content()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AppError);
    expect(refused).toMatchObject({ code });
  });

  test('with a wrong password', async () => {
    await expect(rekey('a.json', sealedJson(own(), 'one'), after)).rejects.toMatchObject({ code: 'PASSWORD_WRONG', details: { place: { file: 'a.json' } } });
  });
});

import { brotliCompressSync, gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { rawZip } from './samples/raw-zip';
import { unpackSource } from './unpack-source';
import { zipFiles } from './write-zip';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (content: Uint8Array): string => new TextDecoder().decode(content);
const TAR = Buffer.concat([Buffer.alloc(257, 'a'), Buffer.from('ustar\0'), Buffer.alloc(200)]);
const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

/** What becomes of a file, in a form to compare. */
async function unpacked(name: string, content: Uint8Array): Promise<unknown> {
  try {
    const result = await unpackSource({ name, content, optional: false, folders: ['outer'] });
    if (result.kind === 'plain') return { name: result.file.name, folders: result.file.folders, text: text(result.file.content) };
    return result.entries.map((entry) => {
      try {
        return [entry.name, entry.folders?.join('/'), entry.optional, text(entry.read())];
      } catch (error) {
        return refusal(error);
      }
    });
  } catch (error) {
    return refusal(error);
  }
}

function refusal(error: unknown): unknown {
  return error instanceof AppError ? [error.code, error.details.place?.file, error.details.reason] : error;
}

describe('a file comes back', () => {
  const plain = '{"mcpServers":{"a":{"command":"npx"}}}';

  test.each<[string, string, Uint8Array, string]>([
    ['as it is', 'a.json', bytes(plain), 'a.json'],
    ['as it is when it is text that is named .br', 'a.json.br', bytes(plain), 'a.json.br'],
    ['as it is when it is empty', 'a.json', bytes(''), 'a.json'],
    ['unpacked from gzip', 'a.json.gz', gzipSync(plain), 'a.json'],
    ['unpacked from gzip under any name', 'a.json', gzipSync(plain), 'a.json'],
    ['unpacked from gzip on standard input', '', gzipSync(plain), ''],
    ['unpacked from gzip when nothing but the ending names it', '.gz', gzipSync(plain), '.gz'],
    ['unpacked from Brotli', 'a.json.BR', brotliCompressSync(plain), 'a.json'],
    ['unpacked from Brotli under another name', 'a.json', brotliCompressSync(plain), 'a.json'],
  ])('%s', async (_, name, content, unpackedName) => {
    expect(await unpacked(name, content)).toEqual({ name: unpackedName, folders: ['outer'], text: text(content) === plain || content.length === 0 ? text(content) : plain });
  });

  test.each<[string, Uint8Array]>([
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13)], ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x7b, 0, 0x7d, 0)],
    ['a tar archive', TAR], ['noise', Uint8Array.from({ length: 500 }, (_value, index) => (index * 167) & 0xff)],
    ['a long text that is cut in a character after 4 KiB', bytes(`${'a'.repeat(4095)}ä`)],
  ])('as it is when it is %s', async (_, content) => {
    const source = { name: 'a', content, optional: true };
    expect(await unpackSource(source)).toEqual({ kind: 'plain', file: source });
  });
});

describe('a compressed file is refused', () => {
  test.each<[string, string, Uint8Array, string, string]>([
    ['for another in it', 'a.json.gz.gz', gzipSync(gzipSync('{}')), 'ARCHIVE_ENTRY_REFUSED', 'it holds a gzip file'],
    ['for a zip archive in it', 'a.zip.br', brotliCompressSync(rawZip([])), 'ARCHIVE_ENTRY_REFUSED', 'it holds an empty zip archive'],
    ['for a tar archive in it', 'a.tar.gz', gzipSync(TAR), 'ARCHIVE_ENTRY_REFUSED', 'it holds a tar archive'],
    ['when it is named .br and is no Brotli', 'a.br', Uint8Array.of(0xff, 0, 1, 2), 'ARCHIVE_DAMAGED', 'its packed bytes can not be unpacked'],
    ['when it is cut off', 'a.gz', gzipSync('{}').subarray(0, 15), 'ARCHIVE_DAMAGED', 'it ends too early'],
  ])('%s', async (_, name, content, code, reason) => {
    expect(await unpacked(name, content)).toEqual([code, name, reason]);
  });

  test('when it is a bomb, whatever it is called', async () => {
    for (const [name, content] of [['a', gzipSync(new Uint8Array(5_000_000))], ['a', brotliCompressSync(new Uint8Array(5_000_000))]] as const) {
      expect(await unpacked(name, content)).toEqual(['ARCHIVE_PACKED_TOO_DENSELY', 'a', undefined]);
    }
  });
});

describe('a zip of configurations', () => {
  test('gives each as an optional source with its folders, and no other file', async () => {
    const files = ['.mcp.json', 'home/.cursor/mcp.json', 'a/b/c/d/e/f.toml', 'x.yaml', 'x.YML', 'x.jsonc', 'x.json5', 'notes.txt', 'photo.jpg', 'proj/node_modules/p/package.json', 'proj/node_modules/p/data.gz', 'p/.git/a.json'];
    const archive = await zipFiles(files.map((path) => ({ path, content: path })));
    expect(await unpacked('mine.zip', archive)).toEqual([
      ['mine.zip/.mcp.json', '', true, '.mcp.json'],
      ['mine.zip/home/.cursor/mcp.json', 'home/.cursor', true, 'home/.cursor/mcp.json'],
      ['mine.zip/a/b/c/d/e/f.toml', 'b/c/d/e', true, 'a/b/c/d/e/f.toml'],
      ['mine.zip/x.yaml', '', true, 'x.yaml'], ['mine.zip/x.YML', '', true, 'x.YML'], ['mine.zip/x.jsonc', '', true, 'x.jsonc'], ['mine.zip/x.json5', '', true, 'x.json5'],
    ]);
    const result = await unpackSource({ name: '', content: archive, optional: false });
    expect(result).toMatchObject({ kind: 'archive', names: files });
    expect(result.kind === 'archive' && result.entries[0]?.name).toBe('.mcp.json');
  });

  test.each(['inner.zip', 'a/b.JSON.GZ', 'a.json.br', 'x.tar', 'x.tgz', 'x.7z', 'x.rar', 'x.xz', 'x.zst', 'x.bz2'])('is refused for %s in it', async (nested) => {
    expect(await unpacked('outer.zip', rawZip([{ name: 'a.json', content: '{}' }, { name: nested, content: 'x' }]))).toEqual(['ARCHIVE_ENTRY_REFUSED', `outer.zip/${nested}`, 'it is another archive']);
  });

  test('refuses an entry that is an archive under another name, and only that', async () => {
    const archive = rawZip([{ name: 'a.json', content: rawZip([]) }, { name: 'b.json', content: gzipSync('{}') }, { name: 'c.json', content: TAR }, { name: 'd.json', content: '{}' }]);
    expect(await unpacked('outer.zip', archive)).toEqual([
      ['ARCHIVE_ENTRY_REFUSED', 'outer.zip/a.json', 'it is another archive'], ['ARCHIVE_ENTRY_REFUSED', 'outer.zip/b.json', 'it is another archive'],
      ['ARCHIVE_ENTRY_REFUSED', 'outer.zip/c.json', 'it is another archive'], ['outer.zip/d.json', '', true, '{}'],
    ]);
  });

  test('names the entry that is damaged, or that it is damaged itself', async () => {
    expect(await unpacked('a.zip', rawZip([{ name: 'b/c.json', content: '{}', crc32: 1 }]))).toEqual([['ARCHIVE_DAMAGED', 'a.zip/b/c.json', 'its checksum does not match']]);
    expect(await unpacked('a.zip', rawZip([{ name: '../c.json', content: '{}' }]))).toEqual(['ARCHIVE_NAME_REFUSED', 'a.zip/../c.json', 'it leads out of the archive']);
    expect(await unpacked('a.zip', rawZip([{ name: 'c.json', content: '{}' }]).subarray(0, 40))).toEqual(['ARCHIVE_DAMAGED', 'a.zip', 'its directory can not be read']);
  });

  test('holds no servers when it is empty or has no configuration', async () => {
    expect(await unpacked('a.zip', rawZip([]))).toEqual(['SERVERS_NOT_FOUND', 'a.zip', 'the archive is empty']);
    expect(await unpacked('a.zip', rawZip([{ name: 'a.txt' }]))).toEqual(['SERVERS_NOT_FOUND', 'a.zip', 'no file in the archive is a configuration']);
  });

  test('gives only its manifest when it is an MCP bundle', async () => {
    const bundle = rawZip([{ name: 'server/package.json', content: '{}' }, { name: 'manifest.json', content: '{"server":{}}' }, { name: 'server/data.gz', content: 'x' }]);
    for (const name of ['a.mcpb', 'a.DXT']) expect(await unpacked(name, bundle)).toEqual([[`${name}/manifest.json`, '', false, '{"server":{}}']]);
  });
});

describe('an archive that Valise wrote', () => {
  const manifest = (changes: object = {}): string => JSON.stringify({
    format: 'valise-archive', version: '1.0', exportedAt: '2026-01-01T00:00:00.000Z', exporter: 'Valise 0.1.0', later: true,
    entries: [{ file: 'profiles/a.json', sha256: sha256('{"a":1}'), profile: 'A', mcps: 1, more: 1 }, { file: 'settings.json', sha256: sha256('{}') }],
    ...changes,
  });
  const archive = (text_: string): Promise<Uint8Array> => zipFiles([
    { path: 'manifest.json', content: text_ }, { path: 'profiles/a.json', content: '{"a":1}' }, { path: 'profiles/b.yaml', content: 'b: 1' }, { path: 'settings.json', content: '{}' }, { path: 'dependencies.json', content: '{}' },
  ]);

  test('gives its profiles, none of them optional, with the checksums of the manifest', async () => {
    const result = await unpackSource({ name: 'v.zip', content: await archive(manifest()), optional: false });
    if (result.kind === 'plain') throw new Error('it was not unpacked');
    expect(result.entries.map(({ name, optional, sha256: stated }) => [name, optional, stated])).toEqual([['v.zip/profiles/a.json', false, sha256('{"a":1}')], ['v.zip/profiles/b.yaml', false, undefined]]);
    expect(result.names).toEqual(['manifest.json', 'profiles/a.json', 'profiles/b.yaml', 'settings.json', 'dependencies.json']);
    expect(result.manifest).toEqual({
      format: 'valise-archive', version: '1.0', exportedAt: '2026-01-01T00:00:00.000Z', exporter: 'Valise 0.1.0',
      entries: [{ file: 'profiles/a.json', sha256: sha256('{"a":1}'), profile: 'A', mcps: 1 }, { file: 'settings.json', sha256: sha256('{}') }],
    });
  });

  test.each<[string, string, string, string | undefined]>([
    ['a newer version', manifest({ version: '2.0' }), 'FILE_TOO_NEW', undefined],
    ['no version', manifest({ version: undefined }), 'DOCUMENT_INVALID', '/version'],
    ['a version that is none', manifest({ version: 'x' }), 'DOCUMENT_INVALID', '/version'],
    ['no entries', manifest({ entries: null }), 'DOCUMENT_INVALID', '/entries'],
    ['a checksum that is none', manifest({ entries: [{ file: 'a', sha256: 'abc' }] }), 'DOCUMENT_INVALID', '/entries/0/sha256'],
    ['a file twice', manifest({ entries: [{ file: 'a', sha256: sha256('1') }, { file: 'a', sha256: sha256('2') }] }), 'DOCUMENT_INVALID', '/entries'],
  ])('is refused when its manifest has %s', async (_, text_, code, pointer) => {
    const error: unknown = await unpackSource({ name: 'v.zip', content: await archive(text_), optional: false }).catch((reason: unknown) => reason);
    if (!(error instanceof AppError)) throw error;
    expect([error.code, error.details.place]).toEqual([code, { file: 'v.zip/manifest.json', ...(pointer !== undefined && { pointer }) }]);
  });

  test.each([
    ['another program wrote its manifest', '{"manifest_version":3,"version":"1"}'], ['its manifest can not be parsed', '{'], ['its manifest is a list', '[]'], ['its manifest is no text', '\u0000'],
    ['its manifest is longer than so few entries need', manifest({ more: 'x'.repeat(200_000) })],
  ])('is a zip like any other when %s', async (_, text_) => {
    const result = await unpackSource({ name: 'v.zip', content: await archive(text_), optional: false });
    expect(result.kind === 'archive' && [result.manifest, result.entries.map(({ name, optional }) => [name, optional])]).toEqual([undefined, [
      ['v.zip/manifest.json', true], ['v.zip/profiles/a.json', true], ['v.zip/profiles/b.yaml', true], ['v.zip/settings.json', true], ['v.zip/dependencies.json', true],
    ]]);
  });
});

import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { foldedFileName } from '../../src-shared/transfer/folded-file-name';
import { portableNameFault } from './portable-name-fault';
import { archiveContents, archiveOutcome } from './samples/archive-outcome';
import { rawZip, type RawEntry } from './samples/raw-zip';
import { openZip } from './unpack-archive';
import { zipFiles } from './write-zip';

const MIB = 1024 ** 2;

/** POSIX mode as an entry's attributes. */
const mode = (bits: number): number => bits * 0x10000;

describe('an archive gives back', () => {
  test('what write-zip wrote, whatever it is', async () => {
    const name = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((part) => /^[\p{L}\p{N}]+$/u.test(part)), { minLength: 1, maxLength: 3 })
      .map((parts) => `${parts.join('/')}.json`).filter((path) => portableNameFault(path) === undefined);
    const files = fc.uniqueArray(fc.record({ path: name, content: fc.uint8Array({ maxLength: 300 }) }), { selector: ({ path }) => foldedFileName(path), maxLength: 12 })
      .filter((list) => list.every(({ path }) => list.every((other) => !foldedFileName(other.path).startsWith(`${foldedFileName(path)}/`))));
    await fc.assert(fc.asyncProperty(files, async (list) => {
      const zip = await openZip(await zipFiles(list));
      expect(zip.entries.map((entry) => ({ path: entry.name, content: Buffer.from(zip.read(entry)) }))).toEqual(list.map(({ path, content }) => ({ path, content: Buffer.from(content) })));
    }), { numRuns: 100 });
  });

  test('what other programs stream into it, stored or deflated, with folders and a comment', async () => {
    const zip = new JSZip();
    zip.file('a/b.json', '{"a":1}', { createFolders: true });
    zip.file('c.json', 'x'.repeat(5000), { compression: 'STORE' });
    zip.file('empty.json', '');
    const archive = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', streamFiles: true, comment: 'hello' });
    expect(await archiveContents(archive)).toEqual([['a/b.json', '{"a":1}'], ['c.json', 'x'.repeat(5000)], ['empty.json', '']]);
  });

  test.each<[string, RawEntry, string]>([
    ['`./` before it', { name: './a.json', content: '{}' }, 'a.json'],
    ['`\\` between its parts, as Windows PowerShell writes', { name: 'a\\b.json', content: '{}' }, 'a/b.json'],
    ['letters of code page 437', { name: Uint8Array.of(0x81, 0x2e, 0x6a), content: '{}', flags: 0 }, 'ü.j'],
    ['a name of dots and blanks', { name: '... /..a', content: '{}' }, '... /..a'],
  ])('an entry whose name has %s', async (_, entry, name) => {
    expect(await archiveContents(rawZip([entry]))).toEqual([[name, '{}']]);
  });

  test('nothing of what macOS adds, and no folder', async () => {
    expect(await archiveContents(rawZip([
      { name: 'work/', method: 0 }, { name: 'work', attributes: mode(0o040755), method: 0 },
      { name: '__MACOSX/', method: 0 }, { name: '__MACOSX/work/._a.json', content: 'x' }, { name: 'work/.DS_Store', content: 'x' }, { name: 'work/._a.json', content: 'x' },
      { name: 'work/a.json', content: '{}' },
    ]))).toEqual([['work/a.json', '{}']]);
  });

  test('the files in the order of its directory', async () => {
    const archive = rawZip([{ name: 'b.json', content: 'b' }, { name: 'a.json', content: 'a' }, { name: 'c.json', content: 'c' }], { reversed: true });
    expect(await archiveContents(archive)).toEqual([['c.json', 'c'], ['a.json', 'a'], ['b.json', 'b']]);
  });

  test('nothing when it is empty', async () => {
    expect(await archiveContents(rawZip([]))).toEqual([]);
  });

  test('65,000 entries, and highly packed ones below 1 MiB', async () => {
    const zeros = { content: new Uint8Array(MIB), crc32: crc32(new Uint8Array(MIB)) };
    const random = Uint8Array.from({ length: 20_000 }, (_value, index) => (index * 7919) ^ (index >> 3));
    expect((await openZip(rawZip([{ name: 'a.json', ...zeros }, { name: 'b', content: random, method: 0 }]))).entries).toHaveLength(2);
    const many = Array.from({ length: 65_000 }, (_value, index): RawEntry => ({ name: `${index}.json`, method: 0 }));
    expect((await openZip(rawZip(many))).entries).toHaveLength(65_000);
  });

  test('an entry of more than 8 MiB', async () => {
    const content = new Uint8Array(9 * MIB);
    for (let at = 0; at < content.length; at += 64) content[at] = (at * 2654435761) >>> 24;
    const zip = await openZip(rawZip([{ name: 'a.json', content }]));
    expect(zip.entries.map((entry) => Buffer.compare(zip.read(entry), content))).toEqual([0]);
  });
});

describe('an archive is too large', () => {
  test('with 65,001 entries, before any is read', async () => {
    expect(await archiveOutcome(rawZip([], { entryCount: 65_001 }))).toEqual(['ARCHIVE_TOO_LARGE', undefined, '65,000 entries']);
    expect(await archiveOutcome(rawZip([], { entryCount: 70_000 }))).toEqual(['ARCHIVE_TOO_LARGE', undefined, '65,000 entries']);
  });

  test('with an entry or a sum of more than 1 GiB', async () => {
    const packed = new Uint8Array(6 * MIB);
    expect(await archiveOutcome(rawZip([{ name: 'a', packed, size: 1025 * MIB }]))).toEqual(['ARCHIVE_TOO_LARGE', 'a', '1 GiB']);
    expect(await archiveOutcome(rawZip([{ name: 'a', packed, size: 600 * MIB }, { name: 'b', packed, size: 600 * MIB }]))).toEqual(['ARCHIVE_TOO_LARGE', undefined, '1 GiB']);
  });

  test('for an entry of more than 64 MiB only when that is read', async () => {
    const archive = rawZip([{ name: 'a.json', packed: new Uint8Array(MIB), size: 64 * MIB + 1 }, { name: 'b.json', content: '{}' }]);
    const zip = await openZip(archive);
    const read = zip.entries.map((entry) => () => zip.read(entry));
    expect(read[0]).toThrow(expect.objectContaining({ code: 'FILE_TOO_LARGE', details: { place: { file: 'a.json' }, limit: '64 MiB for one document' } }));
    expect(Buffer.from(read[1]?.() ?? []).toString('utf8')).toBe('{}');
  });

  test('when it unpacks to more than 200 times what it holds', async () => {
    const packed = new Uint8Array(10_000);
    const limit = '200 times its packed size, from 1 MiB on';
    expect(await archiveOutcome(rawZip([{ name: 'a', packed, size: 200 * 10_000 + 1 }]))).toEqual(['ARCHIVE_PACKED_TOO_DENSELY', 'a', limit]);
    const many = Array.from({ length: 3 }, (_value, index): RawEntry => ({ name: `${index}`, packed: new Uint8Array(1000), size: MIB }));
    expect(await archiveOutcome(rawZip(many))).toEqual(['ARCHIVE_PACKED_TOO_DENSELY', undefined, limit]);
    expect(await archiveOutcome(rawZip([{ name: 'bomb', content: new Uint8Array(20 * MIB) }]))).toEqual(['ARCHIVE_PACKED_TOO_DENSELY', 'bomb', limit]);
  });
});

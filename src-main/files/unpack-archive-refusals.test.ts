import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { archiveOutcome } from './samples/archive-outcome';
import { rawZip, type RawEntry } from './samples/raw-zip';
import { zipFiles } from './write-zip';

const MIB = 1024 ** 2;

/** POSIX mode as an entry's attributes. */
const mode = (bits: number): number => bits * 0x10000;

describe('a name is refused', () => {
  test.each<[string, string, string]>([
    ['that leads out', '../a.json', 'it leads out of the archive'],
    ['that leads out from within', 'a/../../b.json', 'it leads out of the archive'],
    ['that leads out with backslashes', '..\\a.json', 'it leads out of the archive'],
    ['that ends outside', 'a/..', 'it leads out of the archive'],
    ['that leads out behind `./`', './../a.json', 'it leads out of the archive'],
    ['that is absolute', '/etc/passwd', 'it is absolute'],
    ['that is absolute with a backslash', '\\a.json', 'it is absolute'],
    ['of a network share', '\\\\server\\share\\a.json', 'it is absolute'],
    ['with a drive', 'C:\\a.json', 'it names a drive'],
    ['with a drive and no slash', 'c:a.json', 'it names a drive'],
    ['with NUL', 'a.json\0.txt', 'it holds control characters'],
    ['with a line feed', 'a\nb.json', 'it holds control characters'],
    ['with an empty part', 'a//b.json', 'it has an empty part'],
    ['with a part that is a dot', 'a/./b.json', 'it has an empty part'],
    ['that is too long', `${'a/'.repeat(512)}b.json`, 'it is too long'],
  ])('%s', async (_, name, reason) => {
    const place = name.replaceAll('\\', '/').replace(/^\.\//, '');
    expect(await archiveOutcome(rawZip([{ name: 'first.json', content: '{}' }, { name, content: '{}' }]))).toEqual(['ARCHIVE_NAME_REFUSED', place, reason]);
  });

  test.each([
    ['the same', 'a.json', 'a.json'], ['the same in other letters', 'A.json', 'a.JSON'], ['the same composed otherwise', '\u00fc.json', 'u\u0308.json'],
    ['the same with another separator', 'a/b.json', 'a\\b.json'], ['the same behind `./`', 'a.json', './a.json'],
  ])('that two entries share: %s', async (_, one, other) => {
    const last = other.replaceAll('\\', '/').replace(/^\.\//, '');
    expect(await archiveOutcome(rawZip([{ name: one, content: '1' }, { name: other, content: '2' }]))).toEqual(['ARCHIVE_NAME_REFUSED', last, 'two entries share it']);
  });

  test('that is empty', async () => {
    expect(await archiveOutcome(rawZip([{ name: '', content: '{}' }]))).toEqual(['ARCHIVE_NAME_REFUSED', '', 'it is empty']);
  });
});

describe('an entry is refused', () => {
  test.each<[string, Omit<RawEntry, 'name'>, string]>([
    ['that is a symbolic link', { attributes: mode(0o120777), content: '/etc/passwd' }, 'it is a link'],
    ['that is a Windows link', { attributes: 0x400, content: 'x' }, 'it is a link'],
    ['that is a pipe', { attributes: mode(0o010644) }, 'it is a device'],
    ['that is a character device', { attributes: mode(0o020644) }, 'it is a device'],
    ['that is a block device', { attributes: mode(0o060644) }, 'it is a device'],
    ['that is a socket', { attributes: mode(0o140644) }, 'it is a device'],
    ['that is a Windows device', { attributes: 0x40 }, 'it is a device'],
    ['that is encrypted', { flags: 1, content: 'x' }, 'it is encrypted'],
    ['that is packed with LZMA', { method: 14, packed: Uint8Array.of(1) }, 'it is packed in a way that Valise does not read'],
    ['that is a folder with bytes', { attributes: mode(0o040755), content: 'x' }, 'it is a folder with content of its own'],
  ])('%s', async (_, entry, reason) => {
    expect(await archiveOutcome(rawZip([{ ...entry, name: 'x/a.json' }]))).toEqual(['ARCHIVE_ENTRY_REFUSED', 'x/a.json', reason]);
  });

  test('that is strongly encrypted', async () => {
    expect(await archiveOutcome(rawZip([{ name: 'a.json', flags: 0x40 }]))).toEqual(['ARCHIVE_ENTRY_REFUSED', undefined, 'it is encrypted']);
  });
});

describe('an archive is damaged', () => {
  const content = Buffer.from('{"mcpServers":{}}'.repeat(10));
  const packed = deflateRawSync(content);

  test.each<[string, Omit<RawEntry, 'name'>, string]>([
    ['that claims less than it holds', { content, size: 5 }, 'it is longer than the archive says'],
    ['that claims nothing', { content, size: 0 }, 'it is longer than the archive says'],
    ['that claims more than it holds', { content, size: 171 }, 'it is shorter than the archive says'],
    ['with another checksum', { content, crc32: 1 }, 'its checksum does not match'],
    ['that is stored with another checksum', { content, method: 0, crc32: 1 }, 'its checksum does not match'],
    ['that ends too early', { content, packed: packed.subarray(0, -3) }, 'it ends too early'],
    ['with bytes behind its end', { content, packed: Buffer.concat([packed, Buffer.from('more')]) }, 'its packed bytes can not be unpacked'],
    ['that is not deflated', { content, packed: Uint8Array.of(0xff, 0xff, 0xff) }, 'its packed bytes can not be unpacked'],
    ['that other programs know by another name', { content, localName: 'b.json' }, 'it has two names'],
    ['that other programs take for stored', { content, localMethod: 0 }, 'it is packed in two ways'],
  ])('by an entry %s', async (_, entry, reason) => {
    expect(await archiveOutcome(rawZip([{ name: 'a.json', ...entry }]))).toEqual(['ARCHIVE_DAMAGED', 'a.json', reason]);
  });

  test('by a large entry that lies about its length, without unpacking it into memory', async () => {
    const bomb = deflateRawSync(new Uint8Array(80 * MIB));
    expect(await archiveOutcome(rawZip([{ name: 'a.json', packed: bomb, size: 12 * MIB }]))).toEqual(['ARCHIVE_DAMAGED', 'a.json', 'it is not as long as the archive says']);
  });

  test('by entries that share bytes', async () => {
    expect(await archiveOutcome(rawZip([{ name: 'a.json', content }, { name: 'a.json', content, sharesBytes: true }]))).toEqual(['ARCHIVE_NAME_REFUSED', 'a.json', 'two entries share it']);
    const inner = rawZip([{ name: 'b.json', content }]).subarray(0, 36 + packed.length);
    const outer = { name: 'a.json', method: 0, content: inner };
    for (const reversed of [false, true]) {
      const quine = Buffer.from(rawZip([outer, { name: 'b.json', content, sharesBytes: true }], { reversed }));
      // Both point at the first header; the second is moved to the header that stands in the first one's bytes.
      const listed = reversed ? quine.indexOf('PK\u0001\u0002', 'latin1') : quine.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
      quine.writeUInt32LE(36, listed + 42);
      expect(await archiveOutcome(quine)).toEqual(['ARCHIVE_DAMAGED', 'b.json', 'its bytes belong to something else too']);
    }
  });

  test('by an entry that reaches into the directory or beyond the end', async () => {
    const honest = Buffer.from(rawZip([{ name: 'a.json', content, method: 0 }]));
    const longer = (by: number): Buffer => {
      const archive = Buffer.from(honest);
      const at = archive.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
      archive.writeUInt32LE(content.length + by, at + 20);
      archive.writeUInt32LE(content.length + by, at + 24);
      return archive;
    };
    expect(await archiveOutcome(longer(4))).toEqual(['ARCHIVE_DAMAGED', 'a.json', 'its bytes belong to something else too']);
    expect(await archiveOutcome(longer(4000))).toEqual(['ARCHIVE_DAMAGED', 'a.json', 'it is not where the archive says']);
  });

  test('when it has more entries than it says, as a count above 65,535 does in an old archive', async () => {
    expect(await archiveOutcome(rawZip([{ name: 'a.json' }, { name: 'b.json' }], { entryCount: 1 }))).toEqual(['ARCHIVE_DAMAGED', undefined, 'it has more entries than it says']);
  });

  test.each<[string, Uint8Array]>([
    ['it is cut off', rawZip([{ name: 'a.json', content }]).subarray(0, 80)],
    ['something stands behind it', Buffer.concat([rawZip([{ name: 'a.json', content }]), Buffer.from('junk')])],
    ['it says it has more than it has', rawZip([{ name: 'a.json', content }], { entryCount: 2 })],
    ['its directory is elsewhere', rawZip([{ name: 'a.json', content }], { directoryOffset: 3 })],
    ['its directory is beyond the end', rawZip([{ name: 'a.json', content }], { directoryOffset: 0xfffffff0 })],
  ])('when %s', async (_, archive) => {
    expect(await archiveOutcome(archive)).toEqual(['ARCHIVE_DAMAGED', undefined, 'its directory can not be read']);
  });

  test('in any way: it is read as it was, or refused by name', async () => {
    const archive = await zipFiles([{ path: 'manifest.json', content: '{}' }, { path: 'profiles/a.json', content: 'x'.repeat(200) }]);
    const change = fc.record({ at: fc.nat(archive.length - 1), byte: fc.nat(255) });
    await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const changed = Uint8Array.from(archive);
      for (const { at, byte } of changes) changed[at] = byte;
      const outcome = await archiveOutcome(changed);
      if (outcome instanceof Error) throw outcome;
      const [code] = outcome as readonly unknown[];
      if (typeof code === 'string') expect(code).toMatch(/^(ARCHIVE|FILE)_/);
      // Names have no checksum; contents have.
      else expect((outcome as readonly (readonly [string, string])[]).every(([, content_]) => content_ === '{}' || content_ === 'x'.repeat(200))).toBe(true);
    }), { numRuns: 1500 });
  });
});

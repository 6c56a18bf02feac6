import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkArchive, checkArchived } from './check-archive';

const sha256 = createHash('sha256').update('{}').digest('hex');
const manifest = (...files: readonly string[]) => ({ format: 'valise-archive' as const, version: '1.0', entries: files.map((file) => ({ file, sha256 })) });
const warning = (file: string, reason: string) => ({ code: 'CHECKSUM_DIFFERS', severity: 'warning', step: 'security', place: { file }, reason });
const MISSING = 'the manifest lists it, and it is not in the archive';
const UNLISTED = 'the manifest does not list it';

describe('the files of an archive', () => {
  test.each<[string, readonly string[], readonly string[], readonly unknown[]]>([
    ['are what the manifest lists', ['profiles/a.json', 'settings.json'], ['manifest.json', 'settings.json', 'profiles/a.json'], []],
    ['lack one that it lists', ['profiles/a.json', 'profiles/b.json'], ['manifest.json', 'profiles/a.json'], [warning('v.zip/profiles/b.json', MISSING)]],
    ['have one that it does not list', ['profiles/a.json'], ['manifest.json', 'profiles/a.json', 'profiles/b.json'], [warning('v.zip/profiles/b.json', UNLISTED)]],
    ['differ in letters', ['a.json'], ['manifest.json', 'A.json'], [warning('v.zip/a.json', MISSING), warning('v.zip/A.json', UNLISTED)]],
  ])('%s', (_, listed, names, findings) => {
    expect(checkArchive('v.zip', manifest(...listed), names, false)).toEqual(findings);
    if (findings.length === 0) expect(checkArchive('v.zip', manifest(...listed), names, true)).toEqual([]);
  });

  test('are refused when they differ and that is wanted strictly', () => {
    expect(() => checkArchive('', manifest('a.json'), ['manifest.json', 'b.json'], true)).toThrow(expect.objectContaining({
      code: 'CHECKSUM_DIFFERS', details: { place: { file: 'a.json' }, reason: MISSING, items: [`a.json: ${MISSING}`, `b.json: ${UNLISTED}`] },
    }));
  });
});

describe('an archived file', () => {
  const content = new TextEncoder().encode('{}');

  test.each([['the manifest states its checksum', sha256], ['in capital letters', sha256.toUpperCase()], ['it states none', undefined]])('is sound when %s', (_, stated) => {
    expect(checkArchived({ name: 'v.zip/a.json', content, sha256: stated }, true)).toEqual([]);
  });

  test('is another one when the checksum differs', () => {
    const other = { name: 'v.zip/a.json', content, sha256: '0'.repeat(64) };
    const reason = 'it is not the file that the manifest of its archive lists';
    expect(checkArchived(other, false)).toEqual([warning('v.zip/a.json', reason)]);
    expect(() => checkArchived(other, true)).toThrow(expect.objectContaining({ code: 'CHECKSUM_DIFFERS', details: { place: { file: 'v.zip/a.json' }, reason } }));
  });
});

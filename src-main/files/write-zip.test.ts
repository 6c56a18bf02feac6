import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { zipChunks, zipFiles } from './write-zip';

const files = [
  { path: 'manifest.json', content: '{"ü":1}\n' },
  { path: 'profiles/größe.json', content: 'x'.repeat(10_000) },
  { path: 'profiles/a.json', content: Uint8Array.of(0, 1, 255) },
  { path: 'empty.json', content: '' },
];

const source = JSON.stringify(resolve(import.meta.dirname, 'write-zip.ts'));
const loader = resolve(import.meta.dirname, '../../e2e/extensionless-imports.mjs');

/** The digest of an archive that another process wrote, under another clock. */
const digestIn = (timeZone: string): string => execFileSync(process.execPath, ['--import', loader, '--input-type=module', '-e', `
  import { createHash } from 'node:crypto';
  import { zipFiles } from ${source};
  const files = [{ path: 'a/b.json', content: '{}' }, { path: 'c.json', content: 'c' }];
  process.stdout.write(new Date(2026, 0, 1).toISOString() + ' ' + createHash('sha256').update(await zipFiles(files)).digest('hex'));
`], { env: { ...process.env, TZ: timeZone }, encoding: 'utf8' });

describe('an archive', () => {
  test('holds the files as they were given, in that order, and nothing else', async () => {
    const read = await JSZip.loadAsync(await zipFiles(files));
    expect(Object.keys(read.files)).toEqual(files.map((file) => file.path));
    for (const { path, content } of files) expect(await read.file(path)?.async('nodebuffer')).toEqual(Buffer.from(content));
  });

  test('has the same bytes every time and in every time zone', async () => {
    expect(Buffer.compare(await zipFiles(files), await zipFiles(files))).toBe(0);
    const [here, there] = [digestIn('UTC').split(' '), digestIn('Pacific/Auckland').split(' ')];
    expect(there[0]).not.toBe(here[0]);
    expect(there[1]).toBe(here[1]);
    expect(here[1]).toBe(createHash('sha256').update(await zipFiles([{ path: 'a/b.json', content: '{}' }, { path: 'c.json', content: 'c' }])).digest('hex'));
  });

  test('is read without complaint by other programs', async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'valise-zip-'));
    const archive = join(folder, 'a.zip');
    writeFileSync(archive, await zipFiles(files));
    const runs = [
      spawnSync('unzip', ['-t', archive], { encoding: 'utf8' }),
      spawnSync('python3', ['-c', PYTHON_CHECK, archive], { encoding: 'utf8' }),
    ].filter((run) => run.error === undefined);
    rmSync(folder, { recursive: true });
    context.skip(runs.length === 0, 'neither unzip nor python3 is here');
    for (const run of runs) expect([run.status, run.stderr, run.stdout]).toEqual([0, '', expect.stringMatching(/No errors detected|^as written$/)]);
  });

  test('keeps any order of any files', async () => {
    const path = fc.array(fc.stringMatching(/^[a-z0-9]{1,4}$/), { minLength: 1, maxLength: 3 }).map((names) => `${names.join('/')}.json`);
    await fc.assert(fc.asyncProperty(fc.uniqueArray(path, { maxLength: 8 }), async (paths) => {
      const read = await JSZip.loadAsync(await zipFiles(paths.map((name) => ({ path: name, content: name }))));
      expect(Object.keys(read.files)).toEqual(paths);
    }), { numRuns: 50 });
  });
});

describe('an archive that is made piece by piece', () => {
  // Random bytes stay as many when they are packed.
  const large = [...files, ...Array.from({ length: 6 }, (_, index) => ({ path: `large/${index}.bin`, content: Uint8Array.from(randomBytes(200_000)) }))];

  test('is the same, tells each file as it is written, and comes in pieces with memory of their own', async () => {
    const [chunks, positions]: [Uint8Array[], number[]] = [[], []];
    for await (const chunk of zipChunks(large, (position) => positions.push(position))) {
      chunks.push(chunk);
      // Who reads slowly is not handed more meanwhile.
      await new Promise((resolve) => { setImmediate(resolve); });
    }
    expect(Buffer.compare(Buffer.concat(chunks), await zipFiles(large))).toBe(0);
    expect(positions).toEqual(large.map((_, index) => index));
    expect(chunks.length).toBeGreaterThan(2);
    expect(chunks.map(({ buffer, byteLength }) => buffer.byteLength - byteLength)).toEqual(chunks.map(() => 0));
  });

  test('is made no further when nobody reads on', async () => {
    let begun = 0;
    for await (const _ of zipChunks(large, () => (begun += 1))) break;
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect(begun).toBeLessThan(large.length);
  });
});

describe('an archive is refused', () => {
  test.each([
    ['for the same name in other letters', ['a/Profil.json', 'a/profil.JSON'], 'it stands there twice'],
    ['for the same name composed otherwise', ['\u00fc.json', 'u\u0308.json'], 'it stands there twice'],
    ['for names that fold to one', ['straße.json', 'STRASSE.json'], 'it stands there twice'],
    ['for a file that is a folder too', ['A', 'a/b.json'], 'its folder is a file too'],
    ['for a name that JavaScript would move to the front', ['b.json', '10'], 'it is a bare number'],
    ['for a name that is not legal on Windows', ['profiles/con.json'], 'Windows takes it for a device'],
    ['for a way out', ['../a.json'], 'it leads elsewhere'],
  ])('%s', async (_why, paths, reason) => {
    await expect(zipFiles(paths.map((path) => ({ path, content: '' })))).rejects.toMatchObject({ code: 'INTERNAL', details: { reason } });
  });

  test('for more files than could be read back', async () => {
    const many = Array.from({ length: 65_001 }, (_value, index) => ({ path: `${index}.json`, content: '' }));
    await expect(zipFiles(many)).rejects.toMatchObject({ code: 'ARCHIVE_TOO_LARGE', details: { limit: '65,000 files' } });
  });
});

const PYTHON_CHECK = `
import stat, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
assert [e.filename for e in archive.infolist()] == ['manifest.json', 'profiles/größe.json', 'profiles/a.json', 'empty.json']
assert all(e.date_time == (1980, 1, 1, 0, 0, 0) for e in archive.infolist())
assert all(e.external_attr >> 16 == stat.S_IFREG | 0o600 for e in archive.infolist())
sys.stdout.write('as written')
`;

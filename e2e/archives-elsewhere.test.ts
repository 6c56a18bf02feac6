import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleDocument } from './sample-document';
import { TemporaryHome } from './temporary-home';

/** So many that threads help with them. */
const PROFILES = 320;
const NAMES = ['Zürich', '東京 仕事', 'Привет, мир', 'کار', 'emoji 🔑 only', 'CON', '../../up', 'a/b\\c:d', 'ＷＩＤＥ', 'e\u0301 and é'];
/** Those with odd names, and so many that are sealed one by one. */
const SOME = [...NAMES, ...Array.from({ length: 14 }, (_, index) => `Profile ${NAMES.length + index}`)];
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'all.zip': ['--all'],
  'sealed.zip': [...SOME, '--secrets', 'sealed', '--password-file', 'password'],
  'client.zip': [...NAMES, '--as', 'cursor'],
};

const has = (program: string): boolean => spawnSync(program, ['--help'], { stdio: 'ignore' }).error === undefined;

let home: TemporaryHome;
beforeAll(async () => {
  home = new TemporaryHome();
  home.write('password', 'only for tests');
  const server = (index: number): Readonly<Record<string, unknown>> =>
    ({ id: 'one', name: 'one', type: 'stdio', command: 'npx', args: ['-y', '@example/one'], env: { TOKEN: `quiet words ${index}` }, description: `number ${index}` });
  const files = new JSZip();
  for (let index = 0; index < PROFILES; index += 1) {
    files.file(`${index}.json`, JSON.stringify(sampleDocument({ id: `p${index}`, name: NAMES[index] ?? `Profile ${index}` }, [server(index)])));
  }
  home.write('given.zip', await files.generateAsync({ type: 'nodebuffer' }));
  expect(await home.run('import', 'given.zip')).toMatchObject({ code: 0 });
  await Promise.all(Object.entries(KINDS).map(async ([name, flags]) => {
    expect(await home.run('export', ...flags, '--output', name), name).toMatchObject({ code: 0 });
  }));
});
afterAll(() => home[Symbol.dispose]());

describe.each(Object.keys(KINDS))('%s', (name) => {
  const archive = (): string => path.join(home.work, name);

  test('is opened by unzip without a warning', (context) => {
    if (!has('unzip')) context.skip('there is no unzip here');
    const read = spawnSync('unzip', ['-t', archive()]);
    expect([read.status, read.stderr.toString()]).toEqual([0, '']);
    const lines = read.stdout.toString().trim().split('\n').slice(1);
    expect(lines.at(-1)).toMatch(/^No errors detected in compressed data of /);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^ {4}testing: .* OK\s*$/);
  });

  test('is opened by Python without a warning, under names that are whole', async (context) => {
    if (!has('python3')) context.skip('there is no Python here');
    const program = 'import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nsys.stdout.buffer.write("\\n".join(z.namelist()).encode())';
    const read = spawnSync('python3', ['-W', 'error', '-c', program, archive()]);
    expect([read.status, read.stderr.toString()]).toEqual([0, '']);
    const names = read.stdout.toString().split('\n');
    expect(names).toEqual(Object.keys((await JSZip.loadAsync(readFileSync(archive()))).files));
    expect(names.filter((entry) => /zürich/.test(entry))).toHaveLength(1);
  });
});

describe.each([['all.zip', PROFILES, []], ['sealed.zip', SOME.length, ['--password-file', 'password']]] as const)('verify of %s', (name, profiles, flags) => {
  const verify = (file: string): ReturnType<TemporaryHome['run']> => home.run('verify', ...flags, file);

  test('says that it is whole', async () => {
    expect(await verify(name)).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(new RegExp(`^${name}: ok\n[^]*manifest: ${profiles + 2} files\n$`)) as unknown });
  });

  test('says where a byte was changed: in what is packed, and in what was packed anew', async () => {
    const bytes = readFileSync(path.join(home.work, name));
    const zip = await JSZip.loadAsync(Buffer.from(bytes));
    const entry = Object.keys(zip.files)[12] ?? '';
    const head = bytes.indexOf(entry) - 30;
    const middle = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28) + 40;
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    home.write('packed.zip', bytes);
    const text = await zip.file(entry)?.async('string') ?? '';
    home.write('anew.zip', await zip.file(entry, text.replace('@example/one', '@example/0ne')).generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
    const [packed, anew] = await Promise.all([verify('packed.zip'), verify('anew.zip')]);
    expect(packed).toMatchObject({ code: 3, stdout: expect.stringMatching(/^packed\.zip: NOT as it was written, or not to be opened\n {2}FAILED +container\n.* is damaged/) as unknown });
    expect(packed.stdout).toContain(`(packed.zip/${entry})`);
    expect(anew).toMatchObject({ code: 3, stdout: expect.stringMatching(/^anew\.zip: NOT as it was written[^]* FAILED +checksum\n[^]* FAILED +manifest\n/) as unknown });
    expect(anew.stdout).toContain(`(anew.zip/${entry}`);
    expect(/ FAILED +integrity\n.* changed after it was sealed\./.test(anew.stdout)).toBe(name === 'sealed.zip');
  });
});

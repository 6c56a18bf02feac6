import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, closeSync, cpSync, ftruncateSync, mkdirSync, openSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ErrorCode } from '../src-shared/errors/error-code';
import { canary } from './canary';
import type { EndedCommand } from './command-line';
import { refusalOf } from './read-output';
import { sampleDocument } from './sample-document';
import { TemporaryHome } from './temporary-home';

/** As root, permissions bind nobody: then the command runs as this user, who owns nothing. */
const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined;
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
const SEVEN_ZIP = Buffer.from('377abcaf271c0004', 'hex');
const ZIP = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
const SECRET = canary('in bad input');

const withVersion = (version: string): string => JSON.stringify(sampleDocument({ name: 'Work' }, []), null, 2).replace('"1.0"', JSON.stringify(version));
const NOTHING = { encrypted: true, algorithm: 'AES-256-GCM', iv: 'AAAAAAAAAAAAAAAA', data: 'AAAA', authTag: 'AAAAAAAAAAAAAAAAAAAAAA==' };
const sealed = JSON.stringify({
  ...(sampleDocument({ name: 'Sealed' }, [{
    id: 'one', name: 'one', type: 'stdio', command: 'one',
    env: { TOKEN: NOTHING },
  }]) as object),
  security: {
    encryptionUsed: true, keyDerivation: { name: 'scrypt', N: 131_072, r: 8, p: 1, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' }, sensitiveFields: ['mcps[one].env.TOKEN'],
    keyCheck: NOTHING, integrity: `hmac-sha256:${'0'.repeat(64)}`,
  },
});

interface Refused {
  readonly what: string;
  readonly file: string;
  readonly content?: string | Uint8Array;
  readonly exit: number;
  readonly code: ErrorCode;
  /** `file:line:column`, and what else has to be said. */
  readonly says: readonly (string | RegExp)[];
}

const REFUSED: readonly Refused[] = [
  { what: 'an empty file', file: 'empty.json', content: '', exit: 3, code: 'FILE_EMPTY', says: ['empty.json'] },
  { what: 'white space', file: 'blank.json', content: ' \n\t\n', exit: 3, code: 'FILE_EMPTY', says: ['blank.json'] },
  { what: 'an image', file: 'image.json', content: PNG, exit: 3, code: 'FILE_NOT_TEXT', says: ['image.json', 'PNG'] },
  { what: 'bytes that are no text', file: 'bytes.json', content: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x00]), exit: 3, code: 'FILE_NOT_TEXT', says: ['bytes.json'] },
  { what: 'an archive of another kind', file: 'archive.7z', content: SEVEN_ZIP, exit: 3, code: 'CONTAINER_NOT_SUPPORTED', says: ['archive.7z', '7-Zip archive'] },
  { what: 'an empty zip archive', file: 'archive.zip', content: ZIP, exit: 3, code: 'SERVERS_NOT_FOUND', says: ['archive.zip'] },
  { what: 'a gzip file that was cut off', file: 'cut.json.gz', content: gzipSync('{"mcpServers": {}}').subarray(0, 20), exit: 3, code: 'ARCHIVE_DAMAGED', says: ['cut.json.gz'] },
  { what: 'a gzip file that unpacks to far more', file: 'bomb.json.gz', content: gzipSync(Buffer.alloc(50 * 1024 * 1024)), exit: 3, code: 'ARCHIVE_PACKED_TOO_DENSELY', says: ['bomb.json.gz', '200 times'] },
  {
    what: 'JSON that was cut off', file: 'cut.json', content: `{\n  "mcpServers": {\n    "one": { "command": "${SECRET}`,
    exit: 3, code: 'FILE_NOT_PARSED', says: ['cut.json:3:25', 'never closed'],
  },
  { what: 'a missing comma', file: 'comma.json', content: '{\n  "mcpServers": {}\n  "x": 1\n}', exit: 3, code: 'FILE_NOT_PARSED', says: [/comma\.json:[23]:\d+/, 'Expected:'] },
  { what: 'broken YAML', file: 'broken.yaml', content: 'mcpServers:\n  one:\n    command: one\n   env: {}\n', exit: 3, code: 'FILE_NOT_PARSED', says: [/broken\.yaml:\d:\d/] },
  { what: 'a YAML tag', file: 'tag.yaml', content: 'mcpServers:\n  one:\n    command: !!js/function "x"\n', exit: 3, code: 'YAML_FEATURE_REFUSED', says: [/tag\.yaml:3:\d+/] },
  { what: 'an empty list', file: 'list.json', content: '[]', exit: 3, code: 'SERVERS_NOT_FOUND', says: ['list.json:1:1', 'Expected:'] },
  { what: 'a list of numbers', file: 'numbers.json', content: '[1, 2]', exit: 3, code: 'SERVERS_NOT_FOUND', says: ['numbers.json:1:1', 'Expected:'] },
  { what: 'a text', file: 'text.json', content: '"servers"', exit: 3, code: 'FORMAT_UNKNOWN', says: ['text.json:1:1', 'Expected:', '--as'] },
  { what: 'null', file: 'null.json', content: 'null', exit: 3, code: 'FORMAT_UNKNOWN', says: ['null.json:1:1'] },
  { what: 'an object of another kind', file: 'package.json', content: '{ "name": "x", "version": "1" }', exit: 3, code: 'FORMAT_UNKNOWN', says: ['package.json:1:1', 'mcpServers'] },
  { what: 'mcpServers that is a list', file: 'shape.json', content: '{\n "mcpServers": []\n}', exit: 3, code: 'DOCUMENT_INVALID', says: ['shape.json:2:16', 'Expected:'] },
  { what: '100,000 brackets', file: 'deep.json', content: '['.repeat(100_000), exit: 3, code: 'FILE_TOO_DEEP', says: ['deep.json:1:65', '64 levels'] },
  { what: '100,000 braces in YAML', file: 'deep.yaml', content: `a: ${'{a: '.repeat(100_000)}`, exit: 3, code: 'FILE_TOO_DEEP', says: ['deep.yaml:1:', '64 levels'] },
  { what: 'a key that stands twice', file: 'twice.json', content: '{"mcpServers": {\n "one": {"command": "a"},\n "one": {"command": "b"}\n}}', exit: 3, code: 'KEY_DUPLICATED', says: ['twice.json:3:2'] },
  { what: 'a text of 5 MiB', file: 'long.json', content: `{"mcpServers": {"one": {"command": "${'x'.repeat(5_242_880)}"}}}`, exit: 3, code: 'STRING_TOO_LONG', says: ['long.json:1:', '4 MiB'] },
  { what: 'a document of a later version', file: 'later.json', content: withVersion('2.0'), exit: 7, code: 'FILE_TOO_NEW', says: ['later.json:3:16', 'version 2.0', 'version 1.x'] },
  { what: 'a document of an earlier version', file: 'earlier.json', content: withVersion('0.7'), exit: 7, code: 'FILE_TOO_OLD', says: ['earlier.json:3:16', 'version 0.7'] },
  { what: 'a document without a version', file: 'versionless.json', content: withVersion('soon'), exit: 3, code: 'DOCUMENT_INVALID', says: ['versionless.json:3:16', 'Expected:'] },
  { what: 'a document without a name', file: 'nameless.json', content: JSON.stringify(sampleDocument({ name: '  ' }, [])), exit: 3, code: 'DOCUMENT_INVALID', says: [/nameless\.json:1:\d+ at \/profile\/name/] },
  { what: 'a sealed document', file: 'sealed.json', content: sealed, exit: 5, code: 'PASSWORD_REQUIRED', says: ['sealed.json', '--without-secrets'] },
  { what: 'a file that is not there', file: 'nowhere.json', exit: 8, code: 'FILE_NOT_FOUND', says: ['nowhere.json'] },
  { what: 'a link that leads nowhere', file: 'link.json', exit: 8, code: 'FILE_NOT_FOUND', says: ['link.json'] },
  { what: 'a pipe', file: 'pipe.json', exit: 8, code: 'FILE_NOT_READ', says: ['pipe.json', 'it is a pipe'] },
  { what: 'a device', file: '/dev/zero', exit: 8, code: 'FILE_NOT_READ', says: ['/dev/zero', 'it is a device'] },
  { what: '300 MB of nothing', file: 'huge.json', exit: 3, code: 'FILE_TOO_LARGE', says: ['huge.json', '64 MiB'] },
  { what: 'a folder without a configuration', file: 'folder', exit: 3, code: 'FOLDER_WITHOUT_CONFIG', says: ['folder'] },
  { what: 'a folder in which nothing is a configuration', file: 'others', exit: 3, code: 'FOLDER_WITHOUT_CONFIG', says: [] },
];

let home: TemporaryHome;
let before: ReturnType<TemporaryHome['everything']>;

beforeAll(async () => {
  home = new TemporaryHome();
  home.write('kept.json', { mcpServers: { one: { command: 'one', env: { TOKEN: SECRET } } } });
  expect(await home.run('import', 'kept.json')).toMatchObject({ code: 0 });
  for (const { file, content } of REFUSED) if (content !== undefined) home.write(file, content);
  symlinkSync('nowhere.json', path.join(home.work, 'link.json'));
  spawnSync('mkfifo', [path.join(home.work, 'pipe.json')]);
  const huge = openSync(path.join(home.work, 'huge.json'), 'w');
  ftruncateSync(huge, 300 * 1024 * 1024);
  closeSync(huge);
  mkdirSync(path.join(home.work, 'folder'));
  home.write('folder/readme.txt', 'no configuration');
  mkdirSync(path.join(home.work, 'others'));
  home.write('others/package.json', { name: 'x' });
  before = home.everything();
});
afterAll(() => home[Symbol.dispose]());

function expectRefusal(ended: EndedCommand, { exit, code, says }: Pick<Refused, 'exit' | 'code' | 'says'>): void {
  expect(ended, ended.stderr).toMatchObject({ code: exit });
  expect(refusalOf(ended).code).toBe(code);
  for (const said of says) expect(ended.stderr).toMatch(said);
  // A sentence of what happened, and at the end one of what to do.
  expect(ended.stderr).toMatch(/^valise: [A-Z"].*\.( \(.*\))?\n([^]*\n)? {2}[A-Z].*\.?\n$/);
  expect(ended.stdout + ended.stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
  expect(ended.stdout + ended.stderr).not.toContain(SECRET);
}

describe('what can not be imported is refused by name, place and remedy, and changes nothing', () => {
  test.each(REFUSED)('$what', async ({ file, ...refused }) => {
    const ended = await home.run('import', file, '--json');
    expectRefusal(ended, refused);
    expect(home.everything()).toEqual(before);
  });

  test('what may not be read', async (context) => {
    if (NOBODY === undefined && process.platform === 'win32') context.skip('Windows has no such permissions');
    home.write('secret.json', '{}');
    chmodSync(path.join(home.work, 'secret.json'), 0o000);
    mkdirSync(path.join(home.work, 'closed'), { mode: 0o000 });
    const data = path.join(home.folder, 'of-nobody');
    mkdirSync(data);
    for (const folder of [home.folder, home.work]) chmodSync(folder, 0o755);
    if (NOBODY !== undefined) chownSync(data, NOBODY, NOBODY);
    for (const file of ['secret.json', 'closed']) {
      const ended = await home.runWith({ user: NOBODY, environment: { VALISE_HOME: data } }, 'import', file, '--json');
      expectRefusal(ended, { exit: 8, code: 'FILE_NOT_READ', says: [file] });
    }
  });

  test('where nothing may be written', async () => {
    const data = path.join(home.folder, 'of-somebody');
    cpSync(home.data, data, { recursive: true });
    for (const folder of [home.folder, home.work]) chmodSync(folder, 0o755);
    chmodSync(home.passphraseFile, 0o644);
    chmodSync(data, 0o500);
    const inside = path.join(home.folder, 'closed-parent');
    mkdirSync(inside, { mode: 0o555 });
    for (const folder of [data, path.join(inside, 'data')]) {
      const ended = await home.runWith({ user: NOBODY, environment: { VALISE_HOME: folder } }, 'import', 'kept.json', '--json');
      expectRefusal(ended, { exit: 8, code: 'DATABASE_NOT_OPENED', says: [] });
    }
  });
});

test('a command that is refused makes no data folder full of anything', async () => {
  using empty = new TemporaryHome({ vault: 'none' });
  empty.write('cut.json', '{');
  expect(await empty.run('import', 'cut.json')).toMatchObject({ code: 3 });
  expect(empty.everything()['vault'] ?? []).toEqual([]);
  expect(empty.everything()['history'] ?? []).toEqual([]);
});

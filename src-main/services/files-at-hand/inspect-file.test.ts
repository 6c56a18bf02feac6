import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { placeText } from '../../../src-shared/errors/place';
import { mcpTexts } from '../../../src-shared/profile/map-texts';
import type { FileReport } from '../../../src-shared/transfer/file-report';
import { unpackSource } from '../../files/unpack-source';
import { given, sealedArchive, sealedJson } from '../../samples/sealed-files';
import { buildIncoming } from '../import/build-incoming';
import { readSource } from '../import/read-source';
import type { SealingKeys } from '../sealing/key-deriver';
import { cheapKeys } from '../sealing/samples/cheap-keys';
import { CANARY } from '../sealing/samples/sample-document';
import type { DocumentKeys } from './file-keys';
import { inspectFile } from './inspect-file';
import { knownSecrets } from './secret-cues';

const SAMPLES = join(import.meta.dirname, '../../formats/samples');
const inspect = (name: string, content: Uint8Array | string, keys?: DocumentKeys): Promise<FileReport> => inspectFile(given(name, content), keys, unpackSource);
const inClear = ({ secretsInClear }: FileReport): readonly string[] =>
  secretsInClear.map(({ subject, field, place, why }) => [subject ?? '-', field, placeText(place ?? {}), why.join('+')].join(' | '));

describe('secrets in clear are told with their places and not with their values', () => {
  test.each<readonly [sample: string, told: readonly string[]]>([
    ['claude-desktop/normal.json', ['normal/github | env.GITHUB_PERSONAL_ACCESS_TOKEN | normal.json:10:48 at /mcpServers/github/env/GITHUB_PERSONAL_ACCESS_TOKEN | name']],
    // Where a client spells a field in another way, its own place is told.
    ['opencode/normal.jsonc', ['OpenCode/everything | env.KEY | normal.jsonc:6:158 at /mcp/everything/environment/KEY | name']],
    ['continue/normal.yaml', ['Continue/Docs | headers.X-Api-Key | normal.yaml:19:20 at /mcpServers/1/requestOptions/headers/X-Api-Key | name']],
    ['native-0.8/normal.json', ['Old machine/github | env.GITHUB_TOKEN | normal.json:8:32 at /mcpServers/github/env/GITHUB_TOKEN | name']],
    ['native/odd.json', ['Odd ✓ profile/odd one | env.PORT | odd.json:23:24 at /mcps/0/env/PORT | listed']],
    ['codex/odd.toml', [
      'Codex/headers | headers.Authorization | odd.toml:22:29 at /mcp_servers/headers/headers/Authorization | name',
      'Codex/token | headers.Authorization | odd.toml:28:24 at /mcp_servers/token/bearer_token_env_var | name',
      'Codex/inline | headers.Authorization | odd.toml:32:16 at /mcp_servers/inline/bearer_token | name',
      'Codex/both | headers.authorization | odd.toml:38:34 at /mcp_servers/both/http_headers/authorization | name',
    ]],
    ['native/normal.json', []],
  ])('%s', async (sample, told) => {
    expect(inClear(await inspect(sample.split('/').at(-1) ?? '', readFileSync(join(SAMPLES, sample))))).toEqual(told);
  });

  const TOKEN = `ghp_${'Ab1Cd2Ef3G'.repeat(4).slice(0, 36)}`;
  test.each<readonly [what: string, content: unknown, told: readonly string[]]>([
    ['in arguments and URLs', { mcpServers: { a: { command: 'x', args: ['--api-key', 'hunter2hunter2', '--verbose'] }, b: { url: 'https://user:pa55word@mcp.example/' } } },
      ['f/a | args[1] | f.json:1:55 at /mcpServers/a/args/1 | name', 'f/b | url | f.json:1:97 at /mcpServers/b/url | url']],
    ['in fields that are kept in clear', { mcpServers: { a: { command: 'x', tags: ['daily', TOKEN] } } }, ['f/a | tags | f.json:1:42 at /mcpServers/a/tags | token']],
    ['beside the servers, where a client keeps its own', { models: [{ apiKey: 'sk-live-12345678' }], mcpServers: { a: { command: 'x' } } }, ['- | models[0].apiKey | f.json:1:22 at /models/0/apiKey | name']],
    ['in entries that are no servers', { mcpServers: { a: { command: 'x' }, b: { env: { TOKEN: 'hunter2' } } } }, ['- | mcpServers.b.env.TOKEN | f.json:1:56 at /mcpServers/b/env/TOKEN | name']],
    ['in names, which are masked then', { mcpServers: { [TOKEN]: { command: 'x', env: { [`${TOKEN}z`]: 'y' } } } }, [
      'f/•••••• | name | f.json:1:59 at /mcpServers/•••••• | is-name', 'f/•••••• | env | f.json:1:80 at /mcpServers/••••••/env | is-name']],
    ['in a name so long that it is cut, and not in half', { mcpServers: { [`${'long '.repeat(97)}${TOKEN}`]: { command: 'x', env: { TOKEN: 'hunter2' } } } }, [
      expect.stringMatching(/^f\/(?:long )+… \| env\.TOKEN \| f\.json:1:\d+ at \/mcpServers\/(?:long )+… \| name$/) as unknown as string,
      expect.stringMatching(/^f\/(?:long )+… \| name \|.* is-name$/) as unknown as string]],
    ['none where a variable or a blank stands', { mcpServers: { a: { command: 'x', env: { TOKEN: '${TOKEN}', KEY: '<your key>' } } } }, []],
  ])('%s', async (_what, content, told) => {
    const report = await inspect('f.json', JSON.stringify(content));
    expect(inClear(report)).toEqual(told);
    for (const secret of [TOKEN, TOKEN.slice(0, 12), 'hunter2', 'pa55word', 'sk-live']) expect(JSON.stringify(report)).not.toContain(secret);
  });

  test('no report of any sample holds a secret', async () => {
    const seen: number[] = [];
    for (const folder of readdirSync(SAMPLES).filter((name) => statSync(join(SAMPLES, name)).isDirectory())) {
      for (const name of readdirSync(join(SAMPLES, folder)).filter((file) => statSync(join(SAMPLES, folder, file)).isFile())) {
        const content = readFileSync(join(SAMPLES, folder, name));
        const { file } = readSource(given(name, content), { strict: false, withoutSecrets: true });
        const secrets = file === undefined ? [] : buildIncoming(file, { withoutSecrets: false, mintId: () => 'x' }).flatMap(({ items }) => items.flatMap(({ mcp }) => mcpTexts(mcp).flatMap(({ text }) => knownSecrets(text))));
        const report = JSON.stringify(await inspect(name, content));
        const telling = secrets.filter((secret) => secret.length > 6);
        seen.push(telling.length);
        expect(telling.filter((secret) => report.includes(secret)), `${folder}/${name}`).toEqual([]);
      }
    }
    expect(seen.reduce((total, count) => total + count, 0)).toBeGreaterThan(30);
  });
});

describe('a sealed file', () => {
  let keys: SealingKeys;
  beforeAll(async () => {
    keys = await cheapKeys('a password');
  });
  const password = (): DocumentKeys => ({ keysOf: () => Promise.resolve(keys) });

  test('is told to be sealed, and how, without its password', async () => {
    const report = await inspect('a.json.gz', gzipSync(sealedJson(keys, 'one', 'two')));
    expect(report).toMatchObject({
      container: 'gzip', sealed: true, secretsInClear: [], counts: { mcps: 2, sealed: 9, inClear: 0, blanks: 0, secrets: 9 },
      documents: [{
        formatId: 'native', title: 'Valise profile', confidence: 'certain', language: 'json', version: '1.0', exporter: 'Valise 0.1.0', exportedAt: '2026-01-24T15:00:00.000Z', exportType: 'full',
        sealing: { derivation: { name: 'scrypt', N: 16384, r: 8, p: 1 }, opened: false }, profiles: [{ name: 'Work' }],
      }],
    });
  });

  test('is looked into with its password, and what is sealed in it is not in clear', async () => {
    const report = await inspect('a.zip', await sealedArchive(keys), password());
    expect(report).toMatchObject({ container: 'zip', archive: { version: '1.0', exporter: 'Valise 0.1.0', entries: 4 }, counts: { documents: 2, sealed: 10, inClear: 0, secrets: 10 }, secretsInClear: [] });
    expect(report.documents.map(({ sealing }) => sealing?.opened)).toEqual([true, true]);
    expect(JSON.stringify(report)).not.toContain(CANARY);
  });

  test('says what it is also with a wrong password, one that was changed, and numbers out of bounds', async () => {
    const others = await cheapKeys('another');
    const sealing = async (content: Uint8Array | string, opener: DocumentKeys): Promise<unknown> => (await inspect('a.json', content, opener)).documents[0]?.sealing;
    const text = Buffer.from(sealedJson(keys, 'one')).toString();
    expect(await sealing(text, { keysOf: () => Promise.resolve(others) })).toMatchObject({ opened: false, failure: { code: 'PASSWORD_WRONG' } });
    expect(await sealing(text.replace('"npx"', '"rm"'), password())).toMatchObject({ opened: false, failure: { code: 'SEALED_DOCUMENT_CHANGED' } });
    expect(await sealing(text.replace('"N": 16384', '"N": 16383'), password())).toEqual({ opened: false, failure: { code: 'KEY_DERIVATION_REFUSED', details: expect.objectContaining({ place: { file: 'a.json' } }) as unknown } });
  });

  test('has secrets in clear, too, where somebody wrote them into it', async () => {
    const text = Buffer.from(sealedJson(keys, 'one')).toString().replace('"MOOD"', '"API_TOKEN": "hunter2hunter2",\n        "MOOD"');
    expect(inClear(await inspect('a.json', text))).toEqual([expect.stringMatching(/^Work\/one \| env\.API_TOKEN \| a\.json:\d+:\d+ at \/mcps\/0\/env\/API_TOKEN \| name$/)]);
  });
});

describe('what can not be read is told as such', () => {
  test.each<readonly [name: string, content: Uint8Array | string, told: object]>([
    ['a.json', '{', { documents: [{ failure: { code: 'FILE_NOT_PARSED', details: { place: { file: 'a.json' } } } }] }],
    ['a.zip', Buffer.from('PK\u0003\u0004'), { failure: { code: 'ARCHIVE_DAMAGED', details: { place: { file: 'a.zip' } } }, documents: [] }],
    ['a.json', '{"exportInfo":{"version":"2.0"},"profile":{"name":"Later"},"mcps":[{"name":"one"}]}', { documents: [{ formatId: 'native', failure: { code: 'FILE_TOO_NEW' }, preview: [{ profile: 'Later', mcps: ['one'] }] }] }],
  ])('%s', async (name, content, told) => {
    expect(await inspect(name, content)).toMatchObject(told);
  });
});

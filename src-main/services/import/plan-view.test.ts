import { expect, test } from 'vitest';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import { SmallHome } from '../../samples/small-home';

const SECRET = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';
const client = { mcpServers: { github: { command: 'npx', args: ['--token', SECRET], env: { TOKEN: SECRET, LEVEL: 'info' } }, web: { url: 'https://example.com/mcp' } } };
const native = {
  exportInfo: { version: '1.0', format: 'profile-bundle' }, profile: { id: 'w', name: 'Work', description: `use ${SECRET}` },
  mcps: [{ id: 'g', name: 'git', type: 'stdio', command: 'uvx', version: SECRET }, { id: 'b', name: 'bad', type: 'carrier pigeon' }], security: { sensitiveFields: [] },
};
const FILES = { 'empty.json': { mcpServers: {} }, 'notes.json': '{]', 'client.json': client, 'work.json': native };

async function plan(only?: string): Promise<ImportPlan> {
  using home = new SmallHome();
  return await home.plan(FILES, { only });
}

test('an item says where it comes from, how it starts and how many secrets it holds', async () => {
  const { items } = await plan();
  expect(items.map(({ key, kind, parent, source, subject, target, type, secrets, findings }) =>
    ({ key, kind, parent, source, subject, target, type, secrets, findings: findings.map(({ code }) => code) }))).toEqual([
    { key: 'p0', kind: 'profile', parent: undefined, source: 2, subject: 'client', target: undefined, type: undefined, secrets: 0, findings: [] },
    { key: 'p0/m0', kind: 'mcp', parent: 'p0', source: 2, subject: 'client/github', target: 'npx --token ••••••', type: 'stdio', secrets: 2, findings: [] },
    { key: 'p0/m1', kind: 'mcp', parent: 'p0', source: 2, subject: 'client/web', target: 'https://example.com/mcp', type: 'http', secrets: 0, findings: [] },
    { key: 'p1', kind: 'profile', parent: undefined, source: 3, subject: 'Work', target: undefined, type: undefined, secrets: 1, findings: ['SECRET_IN_CLEAR'] },
    { key: 'p1/r0', kind: 'mcp', parent: 'p1', source: 3, subject: 'Work/bad', target: undefined, type: undefined, secrets: 0, findings: ['TRANSPORT_UNKNOWN'] },
    { key: 'p1/m0', kind: 'mcp', parent: 'p1', source: 3, subject: 'Work/git', target: 'uvx', type: 'stdio', secrets: 0, findings: ['SECRET_CUT_OUT'] },
  ]);
});

test('a source that was read says what is in it, whatever is selected of it', async () => {
  const bytes = (content: unknown): number => JSON.stringify(content).length;
  for (const only of [undefined, 'web']) {
    const { sources } = await plan(only);
    expect(sources.map(({ counts }) => counts)).toEqual([
      { bytes: bytes(FILES['empty.json']), profiles: 0, mcps: 0, secrets: 0 },
      undefined,
      { bytes: bytes(client), profiles: 1, mcps: 2, secrets: 2 },
      { bytes: bytes(native), profiles: 1, mcps: 1, secrets: 1 },
    ]);
  }
});

test('an item has the same key whatever is selected', async () => {
  const { items } = await plan('web');
  expect(items.map(({ key }) => key)).toEqual(['p0', 'p0/m1']);
});

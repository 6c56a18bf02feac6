import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../src-shared/profile/profile';
import { ResolutionSchema } from '../../../src-shared/transfer/resolution';
import { SmallHome } from '../../samples/small-home';
import { sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';

const native = (name: string, mcps: readonly unknown[], more: object = {}): unknown =>
  ({ exportInfo: { version: '1.0', format: 'profile-bundle' }, profile: { id: `id of ${name}`, name, description: `about ${name}`, tags: ['a', '10'] }, mcps, odd: { kept: [1, '0123'] }, ...more });
const FILES = {
  'one.json': native('One', [
    { id: 'a', name: 'a', type: 'stdio', command: 'npx', args: ['-y', 'server', '--token', 'Zk3vQ9xW7mPt2LcR8sYd'], env: { API_KEY: 'Qw8rT5yU2iO9pA4s', LEVEL: 'info' }, timeout: 1.50, '10': ['x'] },
    { id: 'b', name: 'b', type: 'http', url: 'https://me:secret99@example.com/mcp', headers: { Authorization: 'Bearer Zk3vQ9xW7mPt2LcR8sYd' } }, { id: 'c', name: 'broken', type: 'pigeon' },
  ]),
  'two.json': { mcpServers: { x: { command: 'uvx', env: { TOKEN: '<YOUR_TOKEN>' } }, y: { url: 'https://example.com/sse' } } },
  'empty.json': native('Empty', []),
};

const withoutIds = (profiles: readonly Profile[]): unknown => profiles.map((profile) => ({ ...profile, id: '', mcps: profile.mcps.map((mcp) => ({ ...mcp, id: '' })) }));

/** Imports the files into an empty home; naming the keys of profiles has these planned whole. */
async function imported(keys: readonly string[]): Promise<{ readonly kept: unknown; readonly items: unknown; readonly plan: unknown; readonly undone: number }> {
  using home = new SmallHome();
  const { planId, items } = await home.plan(FILES);
  const report = await home.imports.apply(planId, { resolution: ResolutionSchema.parse({ partial: true, decisions: Object.fromEntries(keys.map((key) => [key, 'fail'])) }), dryRun: false, replan: false });
  const kept = withoutIds(await home.kept());
  home.activity.undo(report.historyId);
  return { kept, items: report.items, plan: items, undone: (await home.kept()).length };
}

test('what meets nothing is kept, told and undone as if it had been planned whole', async () => {
  const fresh = await imported([]);
  expect(fresh.kept).toHaveLength(3);
  expect(await imported(['p0', 'p1', 'p2'])).toEqual(fresh);
  expect(await imported(['p1'])).toEqual(fresh);
  expect(fresh.undone).toBe(0);
});

describe('what meets something is looked at whole', () => {
  const states = async (home: SmallHome, files: Readonly<Record<string, unknown>>): Promise<readonly string[]> => (await home.plan(files)).items.map(({ subject, state }) => `${subject} ${state}`);

  test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['by its id', { 'a.json': native('Other name', [], { profile: { id: 'p', name: 'Other name' } }) }, ['Other name changed']],
    ['by its name', { 'a.json': native('WORK', []) }, ['WORK name-taken']],
    ['in the import itself', { 'a.json': native('Twin', [{ id: 'a', name: 'a', type: 'stdio', command: 'x' }]), 'b.json': native('twin', [{ id: 'a', name: 'a', type: 'stdio', command: 'y' }]) }, ['Twin new', 'Twin/a new', 'twin duplicate', 'twin/a duplicate']],
    ['within itself', { 'a.json': native('Self', [{ id: 'a', name: 'a', type: 'stdio', command: 'x' }, { id: 'b', name: 'A', type: 'stdio', command: 'y' }]) }, ['Self new', 'Self/a new', 'Self/A duplicate']],
  ])('%s', async (_, files, expected) => {
    using home = new SmallHome();
    await home.keep({ ...sampleProfile('Work', [sampleMcp('a')]), id: 'p' as Profile['id'] });
    expect(await states(home, files)).toEqual(expected);
  });
});

test('a server that was changed since hinders taking back the profile that it came with', async () => {
  using home = new SmallHome();
  const { planId } = await home.plan(FILES);
  const { historyId } = await home.imports.apply(planId, { resolution: ResolutionSchema.parse({ partial: true }), dryRun: false, replan: false });
  const one = (await home.kept()).find(({ name }) => name === 'One');
  const place = { profileId: one?.id ?? ('' as Profile['id']), mcpId: one?.mcps[0]?.id ?? ('' as Profile['mcps'][number]['id']) };
  await home.edits.switchMcps({ places: [place], on: false });
  expect(() => home.activity.undo(historyId)).toThrow('UNDO_CONFLICT');
});

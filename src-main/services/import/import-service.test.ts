import { describe, expect, test } from 'vitest';
import { ImportPlanSchema } from '../../../src-shared/transfer/import-plan';
import { ImportReportSchema } from '../../../src-shared/transfer/import-report';
import { ResolutionSchema } from '../../../src-shared/transfer/resolution';
import { refusal, SmallHome } from '../../samples/small-home';
import { cut, sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';

const SECRET = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';
const claude = (args: readonly string[] = ['-y', '@example/server']): unknown => ({ mcpServers: { github: { command: 'npx', args, env: { GITHUB_TOKEN: SECRET } }, web: { command: 'uvx', args: ['web'] } } });
const native = (mcps: readonly unknown[], profile: Readonly<Record<string, unknown>> = {}): unknown =>
  ({ exportInfo: { version: '1.0', format: 'profile-bundle' }, profile: { id: 'w', name: 'Work', ...profile }, mcps, security: { sensitiveFields: [] } });

test('a selection can not replace a profile: it would remove what it leaves out', async () => {
  using home = new SmallHome();
  const source = { name: 'a.json', content: new TextEncoder().encode(JSON.stringify(claude())), optional: false };
  const request = { only: 'github', target: { kind: 'replace', name: 'Work' }, strict: false, withoutSecrets: false } as const;
  expect(await refusal(home.imports.plan([source], request))).toBe('USAGE');
});

test('a plan and a report hold no secret and are what the contract says', async () => {
  using home = new SmallHome();
  const plan = await home.plan({ 'claude_desktop_config.json': claude() });
  const report = await home.imports.apply(plan.planId, { resolution: ResolutionSchema.parse({}), dryRun: false, replan: false });
  const second = await home.plan({ 'claude_desktop_config.json': { mcpServers: { github: { command: 'npx', env: { GITHUB_TOKEN: `${SECRET}2` } } } } });
  expect(ImportPlanSchema.parse(plan)).toEqual(plan);
  expect(ImportReportSchema.parse(report)).toEqual(report);
  expect(JSON.stringify([plan, report, second, home.activity.list()])).not.toContain(SECRET);
  expect(report).toMatchObject({ success: true, profilesImported: 1, mcpsImported: 2, format: 'claude-desktop', dryRun: false, historyId: 1 });
});

describe('the same file twice', () => {
  const files: Readonly<Record<string, unknown>> = {
    'claude_desktop_config.json': claude(),
    'native.json': native([{ id: 'g', name: 'github', type: 'stdio', command: 'npx', args: ['--token', SECRET], env: { A: 'b' } }], { color: 'red' }),
    'servers.yaml': 'mcpServers:\n  github:\n    command: npx\n    env:\n      PORT: 0123\n      KEY: true\n',
    'redacted.json': { mcpServers: { github: { command: 'npx', env: { TOKEN: '[REDACTED]', OTHER: '<YOUR_KEY>' }, args: ['--token', '*****'] } } },
    'unidentified.json': { exportInfo: { version: '1.0' }, profile: { name: 'P' }, mcps: [{ name: 'a', type: 'stdio', command: 'x' }] },
  };
  test.each(Object.keys(files))('%s changes nothing and needs no decision', async (name) => {
    using home = new SmallHome();
    const file = { [name]: files[name] };
    await home.bring(file);
    const rows = home.storage.rows();
    const again = await home.bring(file);
    expect(again).toMatchObject({ success: true, profilesImported: 0, mcpsImported: 0 });
    expect(again.historyId).toBeUndefined();
    expect(home.storage.rows()).toEqual(rows);
  });

  test.each(['full', 'template', 'omit as YAML', 'generic', 'manifest'] as const)('an export (%s) changes nothing where it came from', async (kind) => {
    using home = new SmallHome();
    await home.keep(sampleProfile('Work', [
      sampleMcp('github', { args: ['-y', 'pkg', '--api-key', cut({ secret: SECRET })], env: { GITHUB_TOKEN: cut({ secret: SECRET }), MOOD: 'not harmless', LEVEL: 'info' }, description: cut('key ', { secret: SECRET }), usageCount: 4 }),
      sampleMcp('twin', { args: ['x'], env: { GITHUB_TOKEN: cut({ secret: SECRET }) }, disabled: true }),
      sampleMcp('web', { url: cut('https://u:', { secret: 'hunter22' }, '@example.com/mcp?key=', { secret: SECRET }), headers: { Authorization: cut('Bearer ', { secret: SECRET }) } }),
    ], { color: 'red', ...(kind !== 'manifest' && { description: cut('ask ', { secret: SECRET }) }) }));
    const options = {
      full: {}, template: { exportType: 'template' }, 'omit as YAML': { format: 'yaml', secrets: 'omit' }, generic: { as: 'generic' }, manifest: { exportType: 'manifest' },
    } as const;
    const text = await home.written('Work', options[kind]);
    expect(text).not.toContain(SECRET);
    const rows = home.storage.rows();
    const report = await home.bring({ [kind === 'generic' ? 'Work.json' : 'file']: text });
    expect(report.items.map(({ subject, outcome }) => `${subject} ${outcome}`)).toEqual(['Work unchanged', 'Work/github unchanged', 'Work/twin unchanged', 'Work/web unchanged']);
    expect(home.storage.rows()).toEqual(rows);
  });
});

describe('undo', () => {
  test.each(['update', 'rename'] as const)('gives back every row after %s, and again after it is undone itself', async (strategy) => {
    using home = new SmallHome();
    await home.bring({ 'native.json': native([{ id: 'g', name: 'github', type: 'stdio', command: 'npx', env: { TOKEN: SECRET } }, { id: 'h', name: 'gone', type: 'stdio', command: 'x' }]) });
    const before = home.storage.rows();
    const target = strategy === 'update' ? { target: { kind: 'replace', name: 'Work' } as const } : {};
    const report = await home.bring({ 'native.json': native([{ id: 'x', name: 'github', type: 'stdio', command: 'uvx', env: { TOKEN: '[REDACTED]' } }, { id: 'n', name: 'new', type: 'stdio', command: 'y' }], { color: 'red' }) }, { strategy }, target);
    const after = home.storage.rows();
    expect(after).not.toEqual(before);
    const undo = home.activity.undo(report.historyId);
    expect(home.storage.rows()).toEqual(before);
    home.activity.undo(undo.id);
    expect(home.storage.rows()).toMatchObject({ profiles: after['profiles'], mcps: after['mcps'], sealed_blobs: after['sealed_blobs'] });
  });
});

describe('a refusal', () => {
  const bad = native([{ id: 'a', name: 'a', type: 'stdio', command: 'x' }, { id: 'b', name: 'b', type: 'carrier pigeon' }]);
  const cases: readonly (readonly [what: string, file: unknown, code: string])[] = [
    ['a file that is no JSON', '{', 'FILE_NOT_PARSED'],
    ['an empty file', '', 'FILE_EMPTY'],
    ['a file without servers', '{"a": 1}', 'FORMAT_UNKNOWN'],
    ['an entry that is no server', bad, 'ITEMS_REJECTED'],
    ['a conflict', native([{ id: 'k', name: 'kept', type: 'stdio', command: 'other' }]), 'CONFLICTS_UNDECIDED'],
    ['a profile id that is too long', native([], { id: 'x'.repeat(600) }), 'DOCUMENT_INVALID'],
    ['a server id that is too long', native([{ id: 'x'.repeat(600), name: 'a', type: 'stdio', command: 'x' }]), 'ITEMS_REJECTED'],
  ];
  test.each(cases)('of %s changes nothing', async (_, file, code) => {
    using home = new SmallHome();
    await home.keep(sampleProfile('Work', [sampleMcp('kept', { id: 'k' })], { id: 'w' }));
    const rows = home.storage.rows();
    expect(await refusal(home.bring({ 'file.json': file }))).toBe(code);
    expect(home.storage.rows()).toEqual(rows);
  });

  test('of several files names all of them, and what is wrong in those that could be read', async () => {
    using home = new SmallHome();
    const refused = await home.bring({ 'cut.json': '{', 'bad.json': bad, 'empty.json': '' }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'FILE_NOT_PARSED', details: { place: { file: 'cut.json' }, items: ['The file is empty. (empty.json)', expect.stringContaining('bad.json:') as unknown] } });
  });

  test('with partial leaves what is sound', async () => {
    using home = new SmallHome();
    const report = await home.bring({ 'bad.json': bad, 'worse.json': '{' }, { partial: true });
    expect(report).toMatchObject({ success: true, partial: true, mcpsImported: 1 });
    expect(report.errors).toHaveLength(2);
    expect(home.profiles.listMcps().map(({ name }) => name)).toEqual(['a']);
  });

  test('of a plan that is gone, or that nobody knows', async () => {
    using home = new SmallHome();
    const apply = (planId: string): Promise<unknown> => home.imports.apply(planId, { resolution: ResolutionSchema.parse({}), dryRun: false, replan: false });
    const { planId } = await home.plan({ 'a.json': claude() });
    home.imports.discard(planId);
    expect(await refusal(apply(planId))).toBe('PLAN_NOT_FOUND');
    expect(await refusal(apply('other'))).toBe('PLAN_NOT_FOUND');
    const { planId: applied } = await home.plan({ 'a.json': claude() });
    await apply(applied);
    expect(await refusal(apply(applied))).toBe('PLAN_NOT_FOUND');
  });
});

test('a plan that is overtaken is refused, or made anew where that is wanted', async () => {
  using home = new SmallHome();
  const resolution = ResolutionSchema.parse({ strategy: 'update' });
  await home.bring({ 'a.json': { mcpServers: { a: { command: 'one' } } } });
  const { planId } = await home.plan({ 'a.json': { mcpServers: { a: { command: 'two' }, b: { command: 'two' } } } });
  await home.bring({ 'a.json': { mcpServers: { a: { command: 'three' }, c: { command: 'three' } } } }, { strategy: 'update' });
  const overtaken = home.imports.apply(planId, { resolution, dryRun: false, replan: false });
  expect(await refusal(overtaken)).toBe('PLAN_STALE');
  const report = await home.imports.apply(planId, { resolution, dryRun: false, replan: true });
  expect(report.items.map(({ outcome }) => outcome)).toEqual(['unchanged', 'updated', 'added']);
  expect(home.profiles.listMcps().map(({ name, command }) => `${name} ${command}`)).toEqual(['a two', 'c three', 'b two']);
});

test('a dry run says the same and changes nothing, not even a vault', async () => {
  using home = new SmallHome();
  const { planId } = await home.plan({ 'a.json': claude() });
  const resolution = ResolutionSchema.parse({});
  const dry = await home.imports.apply(planId, { resolution, dryRun: true, replan: false });
  expect([home.keychain.entries.size, home.profiles.allIds(), home.activity.list()]).toEqual([0, [], []]);
  const wet = await home.imports.apply(planId, { resolution, dryRun: false, replan: false });
  expect({ ...wet, dryRun: true, historyId: undefined }).toEqual({ ...dry, historyId: undefined });
});

test('a selection takes what it names, by server or by profile and server', async () => {
  for (const [only, names] of [['git*', ['github']], ['*/web', ['web']], ['CLAUDE desktop/*', ['github', 'web']], ['?eb', ['web']]] as const) {
    using home = new SmallHome();
    await home.bring({ 'claude_desktop_config.json': claude() }, {}, { only, as: 'claude-desktop' });
    expect(home.profiles.listMcps().map(({ name }) => name)).toEqual(names);
    expect(await refusal(home.plan({ 'a.json': claude() }, { only: 'nothing' }))).toBe('SELECTION_EMPTY');
  }
});

test('what comes in without secrets is asked for, and filled by the same file with them', async () => {
  using home = new SmallHome();
  const file = { 'a.json': claude() };
  const report = await home.bring(file, {}, { withoutSecrets: true });
  expect(report.items[1]).toMatchObject({ outcome: 'added', blanks: ['env.GITHUB_TOKEN'] });
  await home.bring(file, { strategy: 'update' });
  const [profile] = await home.kept();
  expect(profile?.mcps[0]?.env.get('GITHUB_TOKEN')).toEqual(cut({ secret: SECRET }));
});

test('servers keep their order, new ones go behind them', async () => {
  using home = new SmallHome();
  const servers = (...names: readonly string[]): unknown => ({ mcpServers: Object.fromEntries(names.map((name) => [name, { command: name }])) });
  await home.bring({ 'a.json': servers('one', 'two', 'three') });
  await home.bring({ 'a.json': servers('zero', 'three', 'one', 'four') }, { strategy: 'update' });
  expect(home.profiles.listMcps().map(({ name }) => name)).toEqual(['one', 'two', 'three', 'zero', 'four']);
});

test('a profile that was kept beside another is found again, under whatever name it has now', async () => {
  using home = new SmallHome();
  await home.keep(sampleProfile('Work', [sampleMcp('a', { id: 'a' })], { id: 'w' }), sampleProfile('Other', [], { id: 'o' }));
  const file = { 'file.json': native([{ id: 'a', name: 'a', type: 'stdio', command: 'other' }], { id: 'foreign', color: 'red' }) };
  await home.bring(file, { strategy: 'rename' });
  expect((await home.kept()).map(({ name, id }) => `${name} ${id}`)).toEqual(['Other o', 'Work w', 'Work (20250124-150000) foreign']);
  expect((await home.bring(file)).items.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
});

test('a folder\'s files without servers are passed over, and a folder of nothing else is refused', async () => {
  using home = new SmallHome();
  const source = (name: string, text: string): { name: string; content: Uint8Array; optional: boolean } => ({ name, content: new TextEncoder().encode(text), optional: true });
  const request = { strict: false, withoutSecrets: false };
  const { sources, items } = await home.imports.plan([source('package.json', '{"name": "x"}'), source('servers.json', '{"mcpServers": {"a": {"command": "x"}}}')], request);
  expect(sources.map(({ passedOver, failure }) => [passedOver !== undefined, failure])).toEqual([[true, undefined], [false, undefined]]);
  expect(items).toHaveLength(2);
  expect(await refusal(home.imports.plan([source('package.json', '{"name": "x"}')], request))).toBe('FOLDER_WITHOUT_CONFIG');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../../src-shared/errors/error-code';
import type { ImportPlan, ItemState } from '../../../src-shared/transfer/import-plan';
import type { ImportReport } from '../../../src-shared/transfer/import-report';
import { ResolutionSchema, type Resolution, type Target } from '../../../src-shared/transfer/resolution';
import { refusal, SmallHome } from '../../samples/small-home';
import { cut, sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';
import { maskText } from '../secrets/mask-text';
import { excludeIncoming } from './exclude-incoming';
import { unpackProfile } from './pack-profile';
import { prepareProfile } from './prepare-profile';
import { incomingProfile } from './samples/incoming-samples';

const server = (id: string, name: string, command: string): unknown => ({ id, name, type: 'stdio', command });
const native = (name: string, mcps: readonly unknown[], format = 'profile-bundle'): unknown =>
  ({ exportInfo: { version: '1.0', format }, profile: { id: name, name }, mcps, security: { sensitiveFields: ['mcps[a].env.T'] } });

/** Files that meet what is kept in every state there is. */
const FILES = {
  'work.json': native('Work', [
    server('s', 'same', 'npx'), server('c', 'changed', 'other'), server('x', 'taken', 'other'), server('n', 'new', 'npx'),
    server('t', 'twin', 'npx'), server('t', 'twin', 'other'), { id: 'b', name: 'bad', type: 'carrier pigeon' },
  ]),
  'team.json': native('Team', [server('m', 'several', 'npx'), server('o', 'nowhere', 'npx')].map((mcp) => ({ ...(mcp as object), command: undefined })), 'profile-manifest'),
};

async function filledHome(): Promise<SmallHome> {
  const filled = new SmallHome();
  await filled.keep(
    sampleProfile('Work', [sampleMcp('same', { id: 's' }), sampleMcp('changed', { id: 'c' }), sampleMcp('taken', { id: 'k' })]),
    sampleProfile('One', [sampleMcp('several')]), sampleProfile('Two', [sampleMcp('several')]),
  );
  return filled;
}

const apply = (home: SmallHome, { planId }: ImportPlan, answers: Partial<Resolution>, dryRun = false): Promise<ImportReport> =>
  home.imports.apply(planId, { resolution: ResolutionSchema.parse(answers), dryRun, replan: false });
const keysOf = ({ items }: ImportPlan, ...states: readonly ItemState[]): string[] => items.filter(({ state }) => states.includes(state)).map(({ key }) => key);
const told = ({ items }: ImportReport): readonly string[] => items.map(({ subject, outcome }) => `${subject} ${outcome}`);
const servers = async (home: SmallHome): Promise<readonly string[]> =>
  (await home.kept()).flatMap(({ name: profile, mcps }) => mcps.map(({ name, command }) => `${profile}/${name} ${command === undefined ? '' : maskText(command)}`));

const BLOCKING: readonly (readonly [state: ItemState, code: ErrorCode])[] = [
  ['changed', 'CONFLICTS_UNDECIDED'], ['name-taken', 'CONFLICTS_UNDECIDED'], ['duplicate', 'CONFLICTS_UNDECIDED'], ['ambiguous', 'CONFLICTS_UNDECIDED'],
  ['rejected', 'ITEMS_REJECTED'], ['missing', 'ITEMS_REJECTED'],
];

test('the files meet what is kept in every state', async () => {
  using home = await filledHome();
  const { items } = await home.plan(FILES);
  expect(items.map(({ key, subject, state }) => `${key} ${subject} ${state}`)).toEqual([
    'p0 Work identical', 'p0/r0 Work/bad rejected', 'p0/m0 Work/same identical', 'p0/m1 Work/changed changed', 'p0/m2 Work/taken name-taken',
    'p0/m3 Work/new new', 'p0/m4 Work/twin new', 'p0/m5 Work/twin duplicate', 'p1 Team new', 'p1/m0 Team/several ambiguous', 'p1/m1 Team/nowhere missing',
  ]);
});

describe('what is excluded is not written and stops nothing', () => {
  test('everything that would stop the import', async () => {
    using home = await filledHome();
    const plan = await home.plan(FILES);
    const report = await apply(home, plan, { excluded: keysOf(plan, ...BLOCKING.map(([state]) => state)) });
    expect(report).toMatchObject({ success: true, partial: false, errors: [] });
    expect(report.items.map(({ key }) => key)).toEqual(plan.items.map(({ key }) => key));
    expect(report.items.map(({ state }) => state)).toEqual(plan.items.map(({ state }) => state));
    expect(told(report)).toEqual([
      'Work unchanged', 'Work/bad skipped', 'Work/same unchanged', 'Work/changed skipped', 'Work/taken skipped', 'Work/new added', 'Work/twin added', 'Work/twin skipped',
      'Team added', 'Team/several skipped', 'Team/nowhere skipped',
    ]);
    expect(await servers(home)).toEqual(['One/several npx', 'Two/several npx', 'Work/same npx', 'Work/changed npx', 'Work/taken npx', 'Work/new npx', 'Work/twin npx']);
  });

  test.each(BLOCKING)('but what is left in and %s does', async (state, code) => {
    using home = await filledHome();
    const plan = await home.plan(FILES);
    const rows = home.storage.rows();
    const excluded = keysOf(plan, ...BLOCKING.map(([other]) => other).filter((other) => other !== state));
    expect(await refusal(apply(home, plan, { excluded }))).toBe(code);
    expect(home.storage.rows()).toEqual(rows);
  });

  test.each(['new', 'identical', ...BLOCKING.map(([state]) => state)] as const)('an item that is %s is skipped, whatever else is decided for it', async (state) => {
    using home = await filledHome();
    const plan = await home.plan(FILES);
    const excluded = plan.items.filter((item) => item.kind === 'mcp' && item.state === state).map(({ key }) => key);
    const report = await apply(home, plan, { excluded, strategy: 'update', decisions: Object.fromEntries(excluded.map((key) => [key, 'rename'])), partial: true }, true);
    expect(excluded.length).toBeGreaterThan(0);
    expect(report.items.filter(({ key }) => excluded.includes(key ?? '')).map(({ outcome }) => outcome)).toEqual(excluded.map(() => 'skipped'));
  });

  test('a profile goes with all its servers', async () => {
    using home = await filledHome();
    const plan = await home.plan(FILES);
    const report = await apply(home, plan, { excluded: ['p1'], strategy: 'update', partial: true });
    expect(told(report).slice(-3)).toEqual(['Team skipped', 'Team/several skipped', 'Team/nowhere skipped']);
    expect((await home.kept()).map(({ name }) => name)).not.toContain('Team');
    expect(home.activity.list()[0]?.summary.profiles).toEqual(['Work']);
  });
});

describe('what is left comes in as if the file had never had the rest', () => {
  test('the second of two that are the same, or that clash', async () => {
    for (const second of ['npx', 'other']) {
      using home = new SmallHome();
      const plan = await home.plan({ 'work.json': native('Work', [server('t', 'twin', 'npx'), server('t', 'twin', second)]) });
      expect(told(await apply(home, plan, { excluded: ['p0/m0'] }))).toEqual(['Work added', 'Work/twin skipped', 'Work/twin added']);
      expect(await servers(home)).toEqual([`Work/twin ${second}`]);
    }
  });

  test('the second of two files for one profile makes that profile', async () => {
    using home = new SmallHome();
    const client = (name: string): unknown => ({ mcpServers: { [name]: { command: 'npx' } } });
    const plan = await home.plan({ 'a.json': client('one'), 'b.json': client('two') }, { target: { kind: 'new', name: 'All' } });
    expect(told(await apply(home, plan, { excluded: ['p0'] }))).toEqual(['a skipped', 'a/one skipped', 'b added', 'b/two added']);
    expect(await servers(home)).toEqual(['All/two npx']);
  });

  test('a client\'s file without its servers makes no profile, a profile document does', async () => {
    using home = new SmallHome();
    const plan = await home.plan({ 'client.json': { mcpServers: { one: { command: 'npx' } } }, 'work.json': native('Work', [server('n', 'new', 'npx')]) });
    const report = await apply(home, plan, { excluded: ['p0/m0', 'p1/m0'] });
    expect(told(report)).toEqual(['client skipped', 'client/one skipped', 'Work added', 'Work/new skipped']);
    expect((await home.kept()).map(({ name }) => name)).toEqual(['Work']);
  });

  test('and a secret that was to be carried to what is excluded is no wish that could not be met', async () => {
    using home = new SmallHome();
    await home.keep(sampleProfile('Work', [sampleMcp('a', { env: { T: cut({ secret: 'hunter22' }) } })]));
    const plan = await home.plan({ 'work.json': native('Work', [{ id: 'a', name: 'a', type: 'stdio', command: 'other', env: { T: '[REDACTED]' } }, server('n', 'new', 'npx')]) });
    const report = await apply(home, plan, { excluded: ['p0/m0'], carrySecrets: ['Work/a', 'Work/nobody'] }, true);
    expect(report.warnings).toEqual([expect.stringContaining('Work/nobody')]);
  });
});

test('a narrowed profile holds the servers that are left, and no others', () => {
  const finding = { code: 'FIELD_INVALID', severity: 'error', step: 'schema' } as const;
  const file = prepareProfile(incomingProfile(sampleProfile('Work', [sampleMcp('a'), sampleMcp('b'), sampleMcp('c')]), { rejected: [{ name: 'x', finding }, { name: 'y', finding }] }));
  const [narrowed] = excludeIncoming([file], ['p0/m1', 'p0/r0']);
  const left = narrowed && unpackProfile(narrowed);
  expect(left?.items.map(({ key }) => key)).toEqual(['m0', 'm2']);
  expect(left?.items.map(({ row }) => row.name)).toEqual(['a', 'c']);
  expect(left?.rejected.map(({ key, name }) => `${key} ${name}`)).toEqual(['r1 y']);
  expect(excludeIncoming([file], [])).toEqual([file]);
});

describe('an exclusion is refused', () => {
  const replace: Target = { kind: 'replace', name: 'Work' };
  test.each([
    ['of everything', ['p0', 'p1'], undefined, 'SELECTION_EMPTY'],
    ['where a profile is replaced', ['p0/m3'], replace, 'USAGE'],
    ['of something that is not there', ['p0/m99'], undefined, 'ANSWERS_INVALID'],
    ['of all but a name', ['p0/m3', 'P0'], undefined, 'ANSWERS_INVALID'],
  ] as const)('%s', async (_, excluded, target, code) => {
    using home = await filledHome();
    const plan = await home.plan(FILES, { target });
    const rows = home.storage.rows();
    for (const dryRun of [true, false]) expect(await refusal(apply(home, plan, { excluded: [...excluded], strategy: 'update', partial: true }, dryRun))).toBe(code);
    expect(home.storage.rows()).toEqual(rows);
  });

  test('but not of what goes elsewhere than into a profile that is replaced', async () => {
    using home = await filledHome();
    const plan = await home.plan({ 'work.json': native('Work', [server('s', 'same', 'npx')]), 'other.json': native('Other', [server('a', 'a', 'npx'), server('b', 'b', 'npx')]) }, { targets: { p0: replace } });
    expect(told(await apply(home, plan, { excluded: ['p1/m0'], strategy: 'update' }))).toEqual(
      ['Work unchanged', 'Work/same unchanged', 'Work/changed removed', 'Work/taken removed', 'Other added', 'Other/a skipped', 'Other/b added'],
    );
  });

  test('nothing that is excluded is refused nowhere', async () => {
    using home = await filledHome();
    const plan = await home.plan({ 'work.json': native('Work', [server('s', 'same', 'npx')]) }, { target: replace });
    expect(told(await apply(home, plan, { excluded: [], strategy: 'update' }))).toEqual(['Work unchanged', 'Work/same unchanged', 'Work/changed removed', 'Work/taken removed']);
  });
});

test('a preview says each item once, in the order of the plan, and skips what is excluded, whatever that is', async () => {
  using home = await filledHome();
  const plan = await home.plan(FILES);
  const rows = home.storage.rows();
  await fc.assert(fc.asyncProperty(fc.subarray(plan.items.map(({ key }) => key)), fc.constantFrom('fail', 'skip', 'update', 'rename'), async (excluded, strategy) => {
    const gone = (key: string, parent: string | undefined): boolean => excluded.includes(key) || excluded.includes(parent ?? '');
    fc.pre(plan.items.some(({ key, parent }) => !gone(key, parent)));
    const { items } = await apply(home, plan, { excluded, strategy, partial: true }, true);
    expect(items.map(({ key }) => key)).toEqual(plan.items.map(({ key }) => key));
    const skipped = items.filter((_, index) => gone(plan.items[index]?.key ?? '', plan.items[index]?.parent));
    expect(skipped.filter(({ outcome }) => outcome !== 'skipped')).toEqual([]);
    if (strategy !== 'skip') expect(items.filter(({ outcome }) => outcome === 'skipped')).toEqual(skipped);
  }), { numRuns: 100 });
  expect(home.storage.rows()).toEqual(rows);
}, 60_000);

import { describe, expect, test } from 'vitest';
import { ImportPlanSchema, type ImportPlan } from '../../../src-shared/transfer/import-plan';
import { ResolutionSchema } from '../../../src-shared/transfer/resolution';
import { refusal, SmallHome } from '../../samples/small-home';
import { sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';
import type { ImportRequest } from './import-request';
import type { ImportSource } from './import-source';

const REQUEST: ImportRequest = { strict: false, withoutSecrets: false };
const FILES = { 'one.json': { mcpServers: { a: { command: 'npx' } } }, 'two.json': { mcpServers: { b: { command: 'npx' } } } };
const again = ({ planId }: ImportPlan, index: number, as?: ImportSource['as']): ImportSource => ({ planId, index, as });
const formats = ({ sources }: ImportPlan): readonly unknown[] => sources.map(({ name, formatId, confidence }) => `${name} ${formatId ?? ''} ${confidence ?? ''}`);
const APPLY = { resolution: ResolutionSchema.parse({}), dryRun: false, replan: false };

describe('what a plan has read is planned again', () => {
  test('as another format, for one source or for all that say none', async () => {
    using home = new SmallHome();
    const first = await home.plan(FILES);
    expect(formats(first)).toEqual(['one.json generic likely', 'two.json generic likely']);
    const one = await home.imports.plan([again(first, 0, 'claude-desktop'), again(first, 1)], REQUEST);
    expect(formats(one)).toEqual(['one.json claude-desktop stated', 'two.json generic likely']);
    const all = await home.imports.plan([again(one, 0), again(first, 1, 'generic')], { ...REQUEST, as: 'claude-desktop' });
    expect(formats(all)).toEqual(['one.json claude-desktop stated', 'two.json generic stated']);
    const none = await home.imports.plan([again(all, 1)], REQUEST);
    expect(formats(none)).toEqual(['two.json generic likely']);
  });

  test('for another target, and the earlier plan stays as it was', async () => {
    using home = new SmallHome();
    const first = await home.plan(FILES);
    const second = await home.imports.plan([again(first, 0), again(first, 1)], { ...REQUEST, target: { kind: 'new', name: 'All' } });
    expect(second.planId).not.toBe(first.planId);
    expect(await home.imports.recall(first.planId)).toEqual(first);
    await home.imports.apply(second.planId, APPLY);
    expect((await home.kept()).map(({ name, mcps }) => `${name} ${mcps.length}`)).toEqual(['All 2']);
  });

  test('beside new ones', async () => {
    using home = new SmallHome();
    const first = await home.plan(FILES);
    const second = await home.imports.plan([{ name: 'three.json', optional: false, content: new TextEncoder().encode('{"mcpServers": {"c": {"command": "x"}}}') }, again(first, 1)], REQUEST);
    expect(second.items.map(({ source, subject }) => `${source} ${subject}`)).toEqual(['0 three', '0 three/c', '1 two', '1 two/b']);
  });

  test('a source that could not be read too', async () => {
    using home = new SmallHome();
    const first = await home.plan({ 'notes.json': '{"a": {"command": "x"}}]' });
    expect(first.sources[0]).toMatchObject({ failure: { code: 'FILE_NOT_PARSED' } });
    const second = await home.imports.plan([again(first, 0, 'generic')], REQUEST);
    expect(second.sources).toEqual(first.sources);
  });
});

describe('a plan is gone', () => {
  const gone: readonly (readonly [how: string, leave: (home: SmallHome, plan: ImportPlan) => unknown])[] = [
    ['once it is applied', (home, { planId }) => home.imports.apply(planId, APPLY)],
    ['once it is discarded', (home, { planId }) => {
      home.imports.discard(planId);
    }],
    ['when a hundred came after it', async (home) => {
      for (let count = 0; count < 100; count += 1) await home.plan({ 'x.json': { mcpServers: {} } });
    }],
    ['when eight came after it, and they are large', async (home) => {
      for (let count = 0; count < 8; count += 1) await home.plan({ 'x.json': { mcpServers: {}, notes: ' '.repeat(1_200_000) } });
    }],
  ];
  test.each(gone)('%s, and its sources with it', async (_, leave) => {
    using home = new SmallHome();
    const plan = await home.plan(FILES);
    await leave(home, plan);
    expect(await refusal(home.imports.recall(plan.planId))).toBe('PLAN_NOT_FOUND');
    expect(await refusal(home.imports.plan([again(plan, 0)], REQUEST))).toBe('PLAN_NOT_FOUND');
    expect(await refusal(home.imports.apply(plan.planId, APPLY))).toBe('PLAN_NOT_FOUND');
    expect(await refusal(home.imports.show(plan.planId, 'p0/m0'))).toBe('PLAN_NOT_FOUND');
  });

  test.each([
    ['seven large ones', 7, { mcpServers: {}, notes: ' '.repeat(1_200_000) }], ['many small ones', 60, { mcpServers: {} }],
  ])('but not when %s came after it, when it was only tried, or when it was refused', async (_, number, file) => {
    using home = new SmallHome();
    const plan = await home.plan(FILES);
    for (let count = 0; count < number; count += 1) await home.plan({ 'x.json': file });
    await home.imports.apply(plan.planId, { ...APPLY, dryRun: true });
    expect(await refusal(home.imports.apply(plan.planId, { ...APPLY, resolution: ResolutionSchema.parse({ excluded: ['p0', 'p1'] }) }))).toBe('SELECTION_EMPTY');
    expect(await home.imports.recall(plan.planId)).toEqual(plan);
  });

  test('a source that it never had is not there', async () => {
    using home = new SmallHome();
    const plan = await home.plan(FILES);
    expect(await refusal(home.imports.plan([again(plan, 2)], REQUEST))).toBe('PLAN_NOT_FOUND');
  });
});

describe('a plan that is overtaken', () => {
  const file = { 'work.json': { mcpServers: { a: { command: 'two' }, b: { command: 'two' } } } };
  async function overtaken(): Promise<{ readonly home: SmallHome; readonly plan: ImportPlan }> {
    const home = new SmallHome();
    const plan = await home.plan(file);
    await home.bring({ 'work.json': { mcpServers: { a: { command: 'three' } } } });
    return { home, plan };
  }
  const states = ({ items }: ImportPlan): readonly string[] => items.map(({ key, state }) => `${key} ${state}`);

  test('is recalled as it is now, under its id and keys, and can be applied then', async () => {
    const { home, plan } = await overtaken();
    using _ = home;
    expect(states(plan)).toEqual(['p0 new', 'p0/m0 new', 'p0/m1 new']);
    const recalled = await home.imports.recall(plan.planId);
    expect(ImportPlanSchema.parse(recalled)).toEqual(recalled);
    expect(recalled.planId).toBe(plan.planId);
    expect(states(recalled)).toEqual(['p0 identical', 'p0/m0 changed', 'p0/m1 new']);
    expect((await home.imports.show(plan.planId, 'p0/m0')).mine?.fields).toMatchObject([{ field: 'command', shown: 'three' }]);
    const report = await home.imports.apply(plan.planId, { ...APPLY, resolution: ResolutionSchema.parse({ decisions: { 'p0/m0': 'update' } }) });
    expect(report.items.map(({ outcome }) => outcome)).toEqual(['unchanged', 'updated', 'added']);
  });

  test.each([[], ['p0/m1']])('is stale to a preview and to an apply, with %j left out', async (...excluded) => {
    const { home, plan } = await overtaken();
    using _ = home;
    const request = { ...APPLY, resolution: ResolutionSchema.parse({ strategy: 'update', excluded }) };
    for (const dryRun of [true, false]) expect(await refusal(home.imports.apply(plan.planId, { ...request, dryRun }))).toBe('PLAN_STALE');
    expect((await home.imports.apply(plan.planId, { ...request, dryRun: true, replan: true })).items[1]?.outcome).toBe('updated');
    expect(states(await home.imports.recall(plan.planId))).toEqual(['p0 identical', 'p0/m0 changed', 'p0/m1 new']);
  });

  test('by very many others of this process comes in all the same, where it may be planned anew', async () => {
    using home = new SmallHome();
    const plans = await Promise.all(Array.from({ length: 30 }, (_, index) => home.plan({ [`p${index}.json`]: { mcpServers: { a: { command: 'x' } } } })));
    await Promise.all(plans.map(({ planId }) => home.imports.apply(planId, { ...APPLY, replan: true })));
    expect(home.profiles.allIds()).toHaveLength(30);
  });

  test('by the loss of its target says so, and stays', async () => {
    using home = new SmallHome();
    await home.keep(sampleProfile('Work', [sampleMcp('a')]));
    const { planId } = await home.plan(file, { target: { kind: 'merge', name: 'Work' } });
    home.storage.apply({ removeProfiles: [sampleProfile('Work').id] });
    expect(await refusal(home.imports.recall(planId))).toBe('PROFILE_NOT_FOUND');
    expect((await home.imports.plan([{ planId, index: 0 }], REQUEST)).items).toHaveLength(3);
  });
});

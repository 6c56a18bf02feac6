import { describe, expect, test } from 'vitest';
import { ImportReportSchema, type ImportReport } from '../../../src-shared/transfer/import-report';
import { ResolutionSchema, type Resolution } from '../../../src-shared/transfer/resolution';
import { SmallHome } from '../../samples/small-home';
import { cut, sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';

const native = (mcps: readonly unknown[]): unknown => ({ exportInfo: { version: '1.0', format: 'profile-bundle' }, profile: { id: 'w', name: 'Work' }, mcps, security: { sensitiveFields: [] } });

describe('a preview', () => {
  const bad = { id: 'b', name: 'bad', type: 'carrier pigeon' };
  const file = native([{ id: 'k', name: 'kept', type: 'stdio', command: 'other' }, { id: 'n', name: 'new', type: 'stdio', command: 'x' }, bad]);
  async function preview(home: SmallHome, answers: Partial<Resolution>): Promise<ImportReport> {
    await home.keep(sampleProfile('Work', [sampleMcp('kept', { id: 'k' })], { id: 'w' }));
    const { planId } = await home.plan({ 'work.json': file, 'worse.json': '{' });
    return home.imports.apply(planId, { resolution: ResolutionSchema.parse({ partial: true, ...answers }), dryRun: true, replan: false });
  }
  const told = ({ items }: ImportReport): readonly string[] => items.map(({ key, outcome, keptName }) => [key, outcome, ...(keptName === undefined ? [] : [keptName])].join(' '));

  test('of what nobody decided yet says so, item by item', async () => {
    using home = new SmallHome();
    const report = await preview(home, {});
    expect(ImportReportSchema.parse(report)).toEqual(report);
    expect(told(report)).toEqual(['p0 unchanged', 'p0/r0 rejected', 'p0/m0 undecided', 'p0/m1 added']);
    expect(report).toMatchObject({ success: false, partial: true, dryRun: true });
  });
  test('says under which name something would be kept', async () => {
    using home = new SmallHome();
    expect(told(await preview(home, { decisions: { 'p0/m0': 'rename' } }))).toEqual(['p0 unchanged', 'p0/r0 rejected', 'p0/m0 renamed kept (20250124-150000)', 'p0/m1 added']);
  });
  test('changes nothing', async () => {
    using home = new SmallHome();
    await preview(home, { strategy: 'update' });
    expect((await home.kept()).map(({ mcps }) => mcps.map(({ name, command }) => [name, command]))).toEqual([[['kept', cut('npx')]]]);
    expect(home.activity.list()).toHaveLength(1);
  });
});

test('what a replacement removes has no key in the report, everything else has that of the plan', async () => {
  using home = new SmallHome();
  await home.keep(sampleProfile('Work', [sampleMcp('kept', { id: 'k' })], { id: 'w' }));
  const file = { 'work.json': native([{ id: 'n', name: 'new', type: 'stdio', command: 'x' }]) };
  const report = await home.bring(file, { strategy: 'update' }, { target: { kind: 'replace', name: 'Work' } });
  expect(report.items.map(({ key, outcome }) => [key, outcome])).toEqual([['p0', 'unchanged'], ['p0/m0', 'added'], [undefined, 'removed']]);
});

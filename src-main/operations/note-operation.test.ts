import { expect, test } from 'vitest';
import type { LogFields } from '../services/activity/log-sink';
import { logImports } from '../services/activity/log-transfers';
import type { AboutImport, PostImportHook } from '../services/gateway/extension-points';
import { Metrics } from '../services/metrics/metrics';
import { OperationNotes, type EndedOperation } from './note-operation';

/** Notes each in turn; gives back what the log and the figures tell. */
async function told(ended: readonly (Pick<EndedOperation, 'name' | 'input' | 'outcome'>)[], hooks: readonly PostImportHook[] = []): Promise<{ readonly lines: readonly object[]; readonly figures: string; readonly faults: readonly unknown[] }> {
  const lines: object[] = [];
  const keep = (fields: LogFields, message: string): unknown => lines.push({ message, ...fields });
  const metrics = new Metrics();
  const log = { info: keep, error: keep };
  const faults: unknown[] = [];
  const notes = new OperationNotes({ log, metrics, mintId: () => 'minted', postImport: [...hooks, logImports(log)], reportFault: (fault) => faults.push(fault) });
  for (const one of ended) await notes.note({ ...one, duration: 12.6, user: 'ci' });
  return { faults, lines, figures: metrics.text({ jobsRunning: 0, kept: [] }) };
}

const ok = (value: unknown): EndedOperation['outcome'] => ({ ok: true, value });
const PLAN = { name: 'import.plan', input: { sources: [{ name: 'secret name', content: new Uint8Array(7) }] }, outcome: ok({ planId: 'p', environment: { name: 'secret name' } }) } as const;
const REPORT = { items: [{ entityType: 'tools', subject: 'secret name' }, {}], total: 2, entities: { environment: 'secret name', total: 2, created: 1, updated: 0, renamed: 0, unchanged: 0, skipped: 0, failed: 1, byType: { tools: { created: 1, updated: 0, renamed: 0, unchanged: 0, skipped: 0, failed: 0 } } } };

test('an import that was planned is told once it is done, by type as far as all of it is known', async () => {
  const apply = { name: 'import.apply', input: { planId: 'p', jobId: 'mine' }, outcome: ok(REPORT) } as const;
  const { lines, figures } = await told([PLAN, { ...apply, input: { planId: 'p', dryRun: true } }, apply, apply]);
  expect(lines).toEqual([{
    message: 'Configuration import completed', import_id: 'mine', user: 'ci', duration_ms: 25, size_bytes: 7, entity_counts: { tools: 1 },
    results: { total: 2, created: 1, updated: 0, renamed: 0, unchanged: 0, skipped: 0, failed: 1 },
  }]);
  expect(figures).toContain('valise_gateway_imported_entities_total{type="tools",outcome="created"} 1\n');
  expect((await told([PLAN, { ...apply, outcome: ok({ ...REPORT, entities: { ...REPORT.entities, byType: undefined } }) }])).lines).toMatchObject([{ entity_counts: undefined }]);
  expect(JSON.stringify(lines) + figures).not.toContain('secret name');
});

test('looking at the figures changes none of them', async () => expect(await told([{ name: 'metrics.read', input: {}, outcome: ok({}) }])).toEqual(await told([])));

test('a refusal is told by its code, and an import of something else not at all', async () => {
  const refused: EndedOperation['outcome'] = { ok: false, failure: { code: 'CONFLICTS_UNDECIDED', details: { items: ['secret name'] } } };
  const { lines, figures } = await told([PLAN, { name: 'import.apply', input: { planId: 'p' }, outcome: refused }, { name: 'gateway.export', input: {}, outcome: refused }]);
  expect(lines).toMatchObject([
    { message: 'Configuration import failed', import_id: 'minted', result: 'CONFLICTS_UNDECIDED' }, { message: 'Configuration export failed', export_id: 'minted', result: 'CONFLICTS_UNDECIDED' },
  ]);
  expect(figures).toContain('valise_gateway_conflicts_total{strategy="fail"}');
  expect(JSON.stringify(lines) + figures).not.toContain('secret name');
  expect((await told([{ name: 'import.apply', input: { planId: 'of profiles' }, outcome: ok({}) }])).lines).toEqual([]);
});

test('what a live gateway sent is an import', async () => {
  expect((await told([{ name: 'gateway.pull', input: { environment: 'secret name' }, outcome: ok(REPORT) }])).lines).toMatchObject([{ message: 'Configuration import completed', results: { created: 1 } }]);
});

test('whoever hooks in behind an import is told its numbers once, and takes nothing back by failing', async () => {
  const heard: AboutImport[] = [];
  const apply = { name: 'import.apply', input: { planId: 'p', jobId: 'mine' }, outcome: ok({ ...REPORT, historyId: 7 }) } as const;
  const hooks: readonly PostImportHook[] = [() => { throw new Error('broken'); }, async (about) => { heard.push(await Promise.resolve(about)); }];
  const { lines, faults } = await told([PLAN, { ...apply, input: { planId: 'p', dryRun: true } }, apply], hooks);
  expect(heard).toEqual([{ importId: 'mine', user: 'ci', duration: 25.2, bytes: 7, historyId: 7, entities: REPORT.entities }]);
  expect([lines.length, faults]).toEqual([1, [new Error('broken')]]);
});

test('what a live gateway was sent is a push, told without names, and a rehearsal is none', async () => {
  const pushed = { environment: 'secret name', gateway: 'https://secret name', sent: 3, withheld: ['secret name'], status: { status: 'completed', total: 3, created: 1, updated: 1, skipped: 1, failed: 0, errors: ['secret name'] } };
  const push = { name: 'gateway.push', input: { environment: 'secret name' }, outcome: ok(pushed) } as const;
  const refused: EndedOperation['outcome'] = { ok: false, failure: { code: 'GATEWAY_NOT_REACHED', details: { subject: 'secret name' } } };
  const { lines, figures } = await told([push, { ...push, input: { environment: 'dev', dryRun: true } }, { ...push, outcome: refused }]);
  expect(lines).toEqual([
    { message: 'Configuration push completed', push_id: 'minted', user: 'ci', duration_ms: 13, sent: 3, withheld: 1, results: { total: 3, created: 1, updated: 1, skipped: 1, failed: 0 } },
    { message: 'Configuration push failed', push_id: 'minted', user: 'ci', duration_ms: 13, result: 'GATEWAY_NOT_REACHED' },
  ]);
  expect(figures).toContain('valise_gateway_transfers_total{direction="push",result="ok"} 1\n');
  expect(JSON.stringify(lines) + figures).not.toContain('secret name');
});

test('an export that the person closed the dialog of is no failure', async () => {
  const closed: EndedOperation['outcome'] = { ok: false, failure: { code: 'CANCELLED', details: {} } };
  const { lines } = await told([{ name: 'gateway.write', input: {}, outcome: closed }]);
  expect(lines).toMatchObject([{ message: 'Configuration export cancelled' }]);
  expect(lines[0]).not.toHaveProperty('result');
});

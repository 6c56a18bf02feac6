import { expect, test } from 'vitest';
import type { LogFields } from '../services/activity/log-sink';
import { Metrics } from '../services/metrics/metrics';
import { OperationNotes, type EndedOperation } from './note-operation';

/** Notes each in turn; gives back what the log and the figures tell. */
function told(ended: readonly (Pick<EndedOperation, 'name' | 'input' | 'outcome'>)[]): { readonly lines: readonly object[]; readonly figures: string } {
  const lines: object[] = [];
  const keep = (fields: LogFields, message: string): unknown => lines.push({ message, ...fields });
  const metrics = new Metrics();
  const notes = new OperationNotes({ log: { info: keep, error: keep }, metrics, mintId: () => 'minted' });
  for (const one of ended) notes.note({ ...one, duration: 12.6, user: 'ci' });
  return { lines, figures: metrics.text({ jobsRunning: 0, kept: [] }) };
}

const ok = (value: unknown): EndedOperation['outcome'] => ({ ok: true, value });
const PLAN = { name: 'import.plan', input: { sources: [{ name: 'secret name', content: new Uint8Array(7) }] }, outcome: ok({ planId: 'p', environment: { name: 'secret name' } }) } as const;
const REPORT = { items: [{ entityType: 'tools', subject: 'secret name' }, {}], total: 2, entities: { environment: 'secret name', total: 2, created: 1, updated: 0, renamed: 0, unchanged: 0, skipped: 0, failed: 1 } };

test('an import that was planned is told once it is done, by type as far as all of it is known', () => {
  const apply = { name: 'import.apply', input: { planId: 'p', jobId: 'mine' }, outcome: ok(REPORT) } as const;
  const { lines, figures } = told([PLAN, { ...apply, input: { planId: 'p', dryRun: true } }, apply, apply]);
  expect(lines).toEqual([{
    message: 'Configuration import completed', import_id: 'mine', user: 'ci', duration_ms: 25, size_bytes: 7, entity_counts: { tools: 1 },
    results: { total: 2, created: 1, updated: 0, renamed: 0, unchanged: 0, skipped: 0, failed: 1 },
  }]);
  expect(figures).toContain('valise_gateway_imported_entities_total{outcome="created"} 1\n');
  expect(told([PLAN, { ...apply, outcome: ok({ ...REPORT, total: 3 }) }]).lines).toMatchObject([{ entity_counts: undefined }]);
  expect(JSON.stringify(lines) + figures).not.toContain('secret name');
});

test('a refusal is told by its code, and an import of something else not at all', () => {
  const refused: EndedOperation['outcome'] = { ok: false, failure: { code: 'CONFLICTS_UNDECIDED', details: { items: ['secret name'] } } };
  const { lines, figures } = told([PLAN, { name: 'import.apply', input: { planId: 'p' }, outcome: refused }, { name: 'gateway.export', input: {}, outcome: refused }]);
  expect(lines).toMatchObject([
    { message: 'Configuration import failed', import_id: 'minted', result: 'CONFLICTS_UNDECIDED' }, { message: 'Configuration export failed', export_id: 'minted', result: 'CONFLICTS_UNDECIDED' },
  ]);
  expect(figures).toContain('valise_gateway_conflicts_total{strategy="fail"}');
  expect(JSON.stringify(lines) + figures).not.toContain('secret name');
  expect(told([{ name: 'import.apply', input: { planId: 'of profiles' }, outcome: ok({}) }]).lines).toEqual([]);
});

test('what a live gateway sent is an import', () => {
  expect(told([{ name: 'gateway.pull', input: { environment: 'secret name' }, outcome: ok(REPORT) }]).lines).toMatchObject([{ message: 'Configuration import completed', results: { created: 1 } }]);
});

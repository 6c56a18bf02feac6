import { expect, test } from 'vitest';
import { FiguresSchema } from '../../../src-shared/contract/figures';
import { Metrics } from './metrics';

test('what was done is told in the text format of Prometheus', () => {
  const metrics = new Metrics();
  metrics.operation('gateway.export', 'ok', 0.02);
  metrics.operation('gateway.export', 'ok', 3);
  metrics.operation('gateway.export', 'ENVIRONMENT_NOT_FOUND', 0.001);
  metrics.exported({ tools: 2, roots: 1 }, 2000);
  metrics.transferred('export', 'ok', 0.02);
  metrics.imported({ environment: 'never told', total: 6, created: 1, updated: 2, renamed: 1, unchanged: 1, skipped: 1, failed: 0, byType: { tools: { created: 0, updated: 2, renamed: 1, unchanged: 1, skipped: 1, failed: 0 } } }, 500);
  metrics.transferred('import', 'CONFLICTS_UNDECIDED', 1);
  const text = metrics.text({ jobsRunning: 1, kept: [{ name: 'never told', counts: { tools: 5 } }, { name: 'b', counts: { tools: 2, roots: 1 } }] });
  expect(text.split('\n')).toEqual(expect.arrayContaining([
    '# TYPE valise_operations_total counter',
    'valise_operations_total{operation="gateway.export",result="ok"} 2',
    'valise_operations_total{operation="gateway.export",result="ENVIRONMENT_NOT_FOUND"} 1',
    'valise_operation_duration_seconds_bucket{operation="gateway.export",le="0.025"} 2',
    'valise_operation_duration_seconds_bucket{operation="gateway.export",le="+Inf"} 3',
    'valise_operation_duration_seconds_count{operation="gateway.export"} 3',
    'valise_gateway_transfer_bytes_bucket{direction="export",le="1024"} 0',
    'valise_gateway_transfer_bytes_bucket{direction="export",le="16384"} 1',
    'valise_gateway_transfer_bytes_sum{direction="import"} 500',
    'valise_gateway_exported_entities_total{type="tools"} 2',
    'valise_gateway_imported_entities_total{type="tools",outcome="renamed"} 1',
    'valise_gateway_imported_entities_total{type="other",outcome="created"} 1',
    'valise_gateway_conflicts_total{strategy="update"} 2',
    'valise_gateway_conflicts_total{strategy="fail"} 1',
    'valise_gateway_entities{type="tools"} 7',
    'valise_gateway_entities{type="servers"} 0',
    'valise_jobs_running 1',
  ]));
  expect(text).not.toContain('never told');
  expect(text.split('\n').every((line) => line === '' || /^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? [\d.e+-]+)$/.test(line))).toBe(true);
});

test('the same is told to people, by operation, direction and type', () => {
  const metrics = new Metrics();
  for (const [result, seconds] of [['DISK_FULL', 0.2], ['ok', 3], ['ok', 0.02]] as const) metrics.operation('gateway.export', result, seconds);
  metrics.transferred('export', 'ok', 3);
  metrics.exported({ tools: 2, roots: 0 }, 2000);
  metrics.imported({ environment: 'never told', total: 3, created: 2, updated: 1, renamed: 0, unchanged: 0, skipped: 0, failed: 0, byType: { tools: { created: 1, updated: 1, renamed: 0, unchanged: 0, skipped: 0, failed: 0 } } }, undefined);
  const figures = metrics.figures({ since: new Date(0), jobsRunning: 1, kept: [{ name: 'dev', counts: { tools: 5 } }] });
  expect(FiguresSchema.parse(figures)).toEqual(figures);
  expect(figures).toMatchObject({
    since: '1970-01-01T00:00:00.000Z', jobsRunning: 1, exported: { tools: 2 }, conflicts: { update: 1, rename: 0, skip: 0, fail: 0 }, kept: [{ environment: 'dev', counts: { tools: 5 } }],
    operations: [{ operation: 'gateway.export', results: [{ result: 'ok', count: 2 }, { result: 'DISK_FULL', count: 1 }], seconds: { count: 3, sum: 3.22 } }],
    transfers: [{ direction: 'export', results: [{ result: 'ok', count: 1 }], bytes: { count: 1, sum: 2000 } }],
    imported: [{ type: 'tools', outcomes: { created: 1, updated: 1 } }, { type: 'other', outcomes: { created: 1, failed: 0 } }],
  });
  expect(figures.operations[0]?.seconds.within).toHaveLength(figures.operations[0]?.seconds.bounds.length ?? 0);
  expect(JSON.stringify(figures)).not.toContain('never told');
});

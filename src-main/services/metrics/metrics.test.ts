import { expect, test } from 'vitest';
import { Metrics } from './metrics';

test('what was done is told in the text format of Prometheus', () => {
  const metrics = new Metrics();
  metrics.operation('gateway.export', 'ok', 0.02);
  metrics.operation('gateway.export', 'ok', 3);
  metrics.operation('gateway.export', 'ENVIRONMENT_NOT_FOUND', 0.001);
  metrics.exported({ tools: 2, roots: 1 }, 2000);
  metrics.transferred('export', 'ok', 0.02);
  metrics.imported({ environment: 'never told', total: 6, created: 1, updated: 2, renamed: 1, unchanged: 1, skipped: 1, failed: 0 }, 500);
  metrics.transferred('import', 'CONFLICTS_UNDECIDED', 1);
  const text = metrics.text({ jobsRunning: 1, kept: [{ tools: 5 }, { tools: 2, roots: 1 }] });
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
    'valise_gateway_imported_entities_total{outcome="renamed"} 1',
    'valise_gateway_conflicts_total{strategy="update"} 2',
    'valise_gateway_conflicts_total{strategy="fail"} 1',
    'valise_gateway_entities{type="tools"} 7',
    'valise_gateway_entities{type="servers"} 0',
    'valise_jobs_running 1',
  ]));
  expect(text).not.toContain('never told');
  expect(text.split('\n').every((line) => line === '' || /^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? [\d.e+-]+)$/.test(line))).toBe(true);
});

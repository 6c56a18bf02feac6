import { describe, expect, test } from 'vitest';
import { parseImportStatus } from './parse-import-status';

const parse = (answer: unknown, sent: readonly string[] = []) => parseImportStatus(new TextEncoder().encode(typeof answer === 'string' ? answer : JSON.stringify(answer)), sent);
const NOTHING = { total: 0, created: 0, updated: 0, skipped: 0, failed: 0 };

describe('the status of an import as gateways tell it', () => {
  test('whole, as of the reference', () => {
    const progress = { total: 5, processed: 4, created: 1, updated: 2, skipped: 1, failed: 1 };
    expect(parse({ import_id: 'a-b', status: 'completed', progress, errors: ['one'], warnings: ['two'], started_at: '2026-01-01T00:00:00+00:00', completed_at: null }))
      .toEqual({ importId: 'a-b', status: 'completed', total: 5, created: 1, updated: 2, skipped: 1, failed: 1, errors: ['one'], warnings: ['two'] });
  });

  test.each<readonly [answer: unknown, status: unknown]>([
    [{ status: 'completed' }, { status: 'completed', ...NOTHING, errors: [], warnings: [] }],
    [{ status: 'running', progress: { created: '5', failed: -1, updated: 2 }, errors: 'none', warnings: [1, 'w', null] }, { status: 'running', ...NOTHING, updated: 2, errors: [], warnings: ['w'] }],
    [{ status: 'completed', import_id: 7, progress: [] }, { status: 'completed', ...NOTHING, errors: [], warnings: [] }],
    [{ import_id: 'x' }, undefined], [{ status: 5 }, undefined], [[], undefined], ['', undefined], ['{', undefined], [null, undefined],
  ])('%j', (answer, status) => {
    expect(parse(answer)).toEqual(status);
  });

  test('what was sent and what looks like a secret is left out of its words', () => {
    const token = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';
    const status = parse({ status: 'failed', errors: [`tool a: input_value='my password' ${token}`, 'x'.repeat(400) + 'my password'.repeat(50)] }, ['my password']);
    expect(JSON.stringify(status)).not.toMatch(/my password|ghp_/);
    expect(status?.errors[1]?.length).toBe(501);
    expect(parse({ status: 'failed', errors: Array.from({ length: 500 }, () => 'e') })?.errors).toHaveLength(100);
  });
});

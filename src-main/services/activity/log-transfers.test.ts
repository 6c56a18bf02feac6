import { expect, test } from 'vitest';
import { GatewayExportOptionsSchema } from '../../../src-shared/gateway/gateway-export-options';
import { aboutExport } from '../gateway/extension-points';
import { logExports } from './log-transfers';
import type { LogFields } from './log-sink';

test('that an export begins is told with how its secrets leave, and without a name', async () => {
  const lines: object[] = [];
  const keep = (fields: LogFields, message: string): unknown => lines.push({ message, ...fields });
  await logExports({ info: keep, error: keep })(aboutExport('secret name', GatewayExportOptionsSchema.parse({ types: ['tools'], include: { tools: ['secret name'] }, allowPlain: true }), 'plain'));
  expect(lines).toEqual([{ message: 'Configuration export started', types: ['tools'], selective: true, include_inactive: false, secrets: 'plain', allow_plain: true, format: 'json' }]);
});

import { expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import { GatewayExportOptionsSchema } from '../../../src-shared/gateway/gateway-export-options';
import { refusal } from '../../samples/small-home';
import { aboutExport, formatOf, runPreExport, type AboutExport } from './extension-points';
import { GATEWAY_FORMATS } from './gateway-formats';

const SECRET = 'made-for-tests-and-nothing-else';
const about = (options: object): AboutExport => aboutExport('dev', GatewayExportOptionsSchema.parse(options), 'sealed');

test('a hook is told what is asked for, without the secrets and the names in it', () => {
  const told = about({ excludeTypes: ['roots', 'tools'], include: { tools: [SECRET] }, tags: [SECRET], password: SECRET, targetSecret: SECRET, format: 'yaml' });
  expect(told).toEqual({ environment: 'dev', types: ['gateways', 'servers', 'prompts', 'resources'], selective: true, includeInactive: false, secrets: 'sealed', allowPlain: false, format: 'yaml' });
  expect(about({ types: ['tools', 'roots'] })).toMatchObject({ types: ['tools', 'roots'], selective: false });
});

test('hooks are called in their order, one after another, and the first that refuses ends it', async () => {
  const heard: string[] = [];
  const hook = (name: string, refuses = false) => async (): Promise<void> => {
    await Promise.resolve();
    heard.push(name);
    if (refuses) throw new AppError('USAGE', { reason: 'not today' });
  };
  await runPreExport([hook('a'), hook('b')], about({}));
  expect(await refusal(runPreExport([hook('c'), hook('d', true), hook('e')], about({})))).toBe('USAGE');
  expect(heard).toEqual(['a', 'b', 'c', 'd']);
});

test('what can be asked for is written, and what is registered nowhere is refused', () => {
  for (const format of ['json', 'yaml'] as const) expect(formatOf(GATEWAY_FORMATS, format)).toMatchObject({ id: format, extension: format });
  expect(() => formatOf([], 'json')).toThrow('USAGE');
});

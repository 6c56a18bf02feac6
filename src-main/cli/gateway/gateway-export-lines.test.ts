import { expect, test } from 'vitest';
import type { GatewayExport } from '../../../src-shared/contract/gateway-operations';
import type { GatewaySecretMode } from '../../../src-shared/gateway/gateway-secret-mode';
import { gatewayExportLines } from './gateway-export-lines';

type Told = Omit<GatewayExport, 'file'>;

const NONE: Told = { counts: { tools: 2 }, secretsWithheld: 0, secretsLeaving: 0, masked: [], unresolved: [] };

test.each<readonly [told: Partial<Told>, path: string | undefined, mode: GatewaySecretMode | undefined, line: string]>([
  [{}, undefined, undefined, 'Exported 2 tools.'],
  [{ secretsWithheld: 1 }, 'a.json', 'omit', 'Exported 2 tools to a.json; 1 secret withheld.'],
  [{ secretsLeaving: 1 }, 'a.json', undefined, 'Exported 2 tools to a.json; 1 secret leaves encrypted for the gateway that imports the file.'],
  [{ secretsLeaving: 2, secretsWithheld: 3 }, undefined, 'environment-key', 'Exported 2 tools; 3 secrets withheld; 2 secrets leave encrypted for the gateway that imports the file.'],
  [{ secretsLeaving: 2 }, undefined, 'sealed', 'Exported 2 tools; 2 secrets leave sealed with a password.'],
  [{ secretsLeaving: 2 }, undefined, 'plain', 'Exported 2 tools; 2 secrets leave in clear.'],
])('%j to %s with %s', (told, path, mode, line) => {
  expect(gatewayExportLines({ ...NONE, ...told }, path, mode)).toEqual([line]);
});

test('what a gateway gets in clear after a second yes is not called encrypted', () => {
  expect(gatewayExportLines({ ...NONE, secretsLeaving: 2 }, undefined, 'environment-key', true)).toEqual([
    'Exported 2 tools; 2 secrets leave for the gateway that imports the file: credentials encrypted, headers and what else looks like a secret in clear.',
  ]);
});

test('what is masked in other texts is told with its place', () => {
  expect(gatewayExportLines({ ...NONE, secretsWithheld: 1, masked: ['tools "a" → url'] }, undefined, 'omit')).toEqual(['Exported 2 tools; 1 secret withheld.', 'Masked: tools "a" → url holds what looks like a secret']);
});

test('what nothing answers is a warning', () => {
  expect(gatewayExportLines({ ...NONE, unresolved: ['servers "s" → tools "gone"'] }, undefined, undefined)).toEqual([
    'Exported 2 tools.', 'Warning: servers "s" → tools "gone" is not in the environment',
  ]);
});

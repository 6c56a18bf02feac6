import { describe, expect, test } from 'vitest';
import { ExportOptionsSchema } from '../transfer/export-options';
import { ResolutionSchema } from '../transfer/resolution';
import { OPERATIONS, type OperationName } from './operations';
import { ROUTES } from './routes';

test('every operation is named noun.verb', () => {
  for (const name of Object.keys(OPERATIONS)) expect(name).toMatch(/^[a-z]+\.[a-z]+(?:[A-Z][a-z]+)?$/);
});

describe('what a caller leaves out is the safe choice', () => {
  const content = new Uint8Array();
  test.each([
    ['import.plan', { sources: [{ name: 'a', content }] }, { sources: [{ name: 'a', content, optional: false }], targets: {}, strict: false, withoutSecrets: false }],
    ['import.apply', { planId: 'x' }, { planId: 'x', resolution: { strategy: 'fail', decisions: {}, fields: {}, names: {}, choices: {}, blanks: {}, excluded: [], carrySecrets: [], settings: [], partial: false }, dryRun: false, replan: false }],
    ['import.items', { planId: 'x' }, { planId: 'x', from: 0, most: 1000 }],
    ['export.create', { profiles: 'all' }, { profiles: 'all', options: { exportType: 'full', format: 'json', compression: 'none', allowPlain: false, secretsFor: [], as: 'native' } }],
  ] as const)('%s', (name, input, checked) => {
    expect(OPERATIONS[name].input.parse(input)).toEqual(checked);
  });
});

test('what is looked at by its address needs no query', () => {
  const looked = (Object.keys(ROUTES) as OperationName[]).filter((name) => ROUTES[name].method === 'GET');
  const wanted = looked.map((name) => [name, (OPERATIONS[name].input.toJSONSchema({ io: 'input', unrepresentable: 'any' }).required ?? []).filter((field) => !ROUTES[name].path.split('/').includes(`:${field}`))]);
  expect(wanted).toEqual(looked.map((name) => [name, []]));
});

describe('what is refused', () => {
  test.each<readonly [keyof typeof OPERATIONS, unknown]>([
    ['import.plan', { sources: [] }], ['import.plan', { sources: [{ name: 'a', content: 'text' }] }], ['import.plan', { sources: [{ name: 'a', content: new Uint8Array(), path: '/etc/passwd' }] }],
    ['import.plan', { sources: [{ name: 'a', content: new Uint8Array() }], target: { kind: 'merge' } }], ['export.create', { profiles: [] }], ['export.create', { profiles: 'some' }], ['history.undo', { id: 1.5 }], ['profile.show', { name: '' }], ['profile.list', { more: 1 }],
  ])('%s %j', (name, input) => {
    expect(OPERATIONS[name].input.safeParse(input).success).toBe(false);
  });
  test('ways of secrets, and strategies, that there are none of', () => {
    for (const wrong of [{ secrets: 'shown' }, { secretsFor: [{ pointer: '/mcps' }] }, { fields: [] }, { compression: 'zip' }, { encryptionKey: 'half \ud83d' }]) expect(ExportOptionsSchema.safeParse(wrong).success).toBe(false);
    expect(ResolutionSchema.safeParse({ strategy: 'overwrite' }).success).toBe(false);
    expect(ResolutionSchema.safeParse({ decisions: { p0: 'overwrite' } }).success).toBe(false);
  });
});

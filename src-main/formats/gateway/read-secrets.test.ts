import { describe, expect, test } from 'vitest';
import type { SecretKind } from '../../../src-shared/gateway/entity-row';
import { LOCKED_SECRET, openSecret, UNKNOWN_SECRET } from '../../../src-shared/gateway/secret-value';
import { HEADER_ENVELOPE } from '../../../src-shared/gateway/sensitive-header';
import type { Tree, TreeMap } from '../../../src-shared/profile/tree';
import { readSecrets } from './read-secrets';

const map = (entries: Readonly<Record<string, Tree>>): TreeMap => new Map(Object.entries(entries));
const ENCRYPTED = map({ encrypted: true, algorithm: 'AES-256-GCM', iv: 'a', data: 'b', authTag: 'c' });
const open = (entries: Readonly<Record<string, string>>) => openSecret(new Map(Object.entries(entries)));
const read = (entries: Readonly<Record<string, Tree>>, field: string, kind: SecretKind) => readSecrets(map(entries), field, kind);

describe('auth_value', () => {
  test.each<[string, Readonly<Record<string, Tree>>, unknown]>([
    ['absent, of a type that has none here', { auth_type: 'oauth' }, undefined],
    ['null without a type', { auth_value: null }, undefined],
    ['absent', { auth_type: 'bearer' }, UNKNOWN_SECRET],
    ['null', { auth_type: 'basic', auth_value: null }, UNKNOWN_SECRET],
    ['empty', { auth_type: 'authheaders', auth_value: '' }, UNKNOWN_SECRET],
    ['masked', { auth_value: '*****' }, UNKNOWN_SECRET],
    // Our placeholder.
    ['a placeholder', { auth_type: 'bearer', auth_value: '${WEATHER_AUTH}' }, UNKNOWN_SECRET],
    ['sealed with a password that nobody has', { auth_type: 'bearer', auth_value: ENCRYPTED }, UNKNOWN_SECRET],
    ['in clear', { auth_type: 'bearer', auth_value: map({ Authorization: 'Bearer x' }) }, open({ Authorization: 'Bearer x' })],
    ['partly masked', { auth_value: map({ A: 'x', B: '*****' }) }, UNKNOWN_SECRET],
    ['an empty object', { auth_value: map({}) }, UNKNOWN_SECRET],
  ])('%s', (_, entries, held) => {
    expect(read(entries, 'auth_value', 'values')).toEqual({ held, sealed: [], problems: [] });
  });

  test('sealed is locked, with its text beside it', () => {
    expect(read({ auth_type: 'bearer', auth_value: 'AAEC' }, 'auth_value', 'values')).toEqual({ held: LOCKED_SECRET, sealed: [{ field: 'auth_value', kind: 'values', text: 'AAEC' }], problems: [] });
  });

  test.each<[Tree]>([[7], [true], [['x']], [map({ A: 1 })]])('%j is refused', (tree) => {
    expect(read({ auth_value: tree }, 'auth_value', 'values').problems).toEqual([{ path: ['auth_value'], expected: 'a sealed text or an object of texts' }]);
  });
});

test('parameters are sealed one by one', () => {
  const entries = { auth_query_params: map({ key: 'AAEC', masked: '*****', none: null, clear: map({ clear: 'x' }), wrong: 7 }) };
  expect(read(entries, 'auth_query_params', 'parameters')).toEqual({
    held: new Map<string, unknown>([['key', LOCKED_SECRET], ['masked', UNKNOWN_SECRET], ['none', UNKNOWN_SECRET], ['clear', open({ clear: 'x' })]]),
    sealed: [{ field: 'auth_query_params', kind: 'parameters', name: 'key', text: 'AAEC' }],
    problems: [{ path: ['auth_query_params', 'wrong'], expected: 'a sealed text' }],
  });
  expect(read({ auth_query_params: map({}) }, 'auth_query_params', 'parameters').held).toBeUndefined();
});

test('headers are texts, but for those that are secret by name, by envelope or by mask', () => {
  const headers = map({
    Accept: 'text/plain', Authorization: 'Bearer x', 'X-API-Key': map({ [HEADER_ENVELOPE]: 'AAEC' }), Odd: map({ [HEADER_ENVELOPE]: 'AAED' }),
    Masked: '*****', 'Api-Key': '${KEY}', Reference: '${KEY}', Retries: 3, Nothing: null, Wrong: true, Object: map({ a: 'b' }),
  });
  expect(read({ headers }, 'headers', 'headers')).toEqual({
    held: new Map<string, unknown>([
      ['Accept', 'text/plain'], ['Authorization', open({ Authorization: 'Bearer x' })], ['X-API-Key', LOCKED_SECRET], ['Odd', LOCKED_SECRET], ['Masked', UNKNOWN_SECRET],
      ['Api-Key', UNKNOWN_SECRET], ['Reference', '${KEY}'], ['Retries', '3'], ['Nothing', UNKNOWN_SECRET],
    ]),
    sealed: [{ field: 'headers', kind: 'headers', name: 'X-API-Key', text: 'AAEC' }, { field: 'headers', kind: 'headers', name: 'Odd', text: 'AAED' }],
    problems: [{ path: ['headers', 'Wrong'], expected: 'a text' }, { path: ['headers', 'Object'], expected: 'a text' }],
  });
  expect(read({}, 'headers', 'headers').held).toEqual(new Map());
  expect(read({ headers: 'x' }, 'headers', 'headers').problems).toEqual([{ path: ['headers'], expected: 'an object' }]);
});

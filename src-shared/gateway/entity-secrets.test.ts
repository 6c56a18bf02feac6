import { expect, test } from 'vitest';
import { ENTITY_CATALOGUE, ENTITY_FIELDS, SECRET_FIELDS, type Entity } from './entity-catalogue';
import { countSecrets, mapSecrets, secretsOf } from './entity-secrets';
import { FILE_ORDER } from './entity-type';
import { LOCKED_SECRET, openSecret, UNKNOWN_SECRET } from './secret-value';

const open = openSecret(new Map([['Authorization', 'x']]));
const headers = new Map<string, unknown>([['Accept', 'text/html'], ['X-API-Key', open], ['Cookie', UNKNOWN_SECRET]]);
// Only fields that hold secrets are looked at.
const entity = { headers, auth_value: LOCKED_SECRET } as unknown as Entity;

test('they are counted as they are listed', () => {
  expect(secretsOf('tools', entity).map(({ place: { field, name = '' }, value: { state } }) => [field, name, state])).toEqual([['headers', 'X-API-Key', 'open'], ['headers', 'Cookie', 'unknown'], ['auth_value', '', 'locked']]);
  expect(countSecrets('tools', entity)).toEqual({ open: 1, unsaid: 2 });
  expect(FILE_ORDER.filter((type) => type !== 'tools').map((type) => countSecrets(type, {} as Entity))).toEqual(Array.from({ length: 5 }, () => ({ open: 0, unsaid: 0 })));
});

test('what is not replaced is not copied', () => {
  expect(mapSecrets('tools', entity as never, (_, value) => value)).toBe(entity);
  const changed: Record<string, unknown> = mapSecrets('tools', entity as never, ({ name }, value) => (name === 'Cookie' ? open : value));
  expect(changed).toEqual({ headers: new Map<string, unknown>([...headers, ['Cookie', open]]), auth_value: LOCKED_SECRET });
  expect(headers.get('Cookie')).toBe(UNKNOWN_SECRET);
});

test.each(FILE_ORDER)('the names of %s are those of their row, and few enough for a bit each', (type) => {
  const { schema, secrets } = ENTITY_CATALOGUE[type];
  expect([ENTITY_FIELDS[type], Object.fromEntries(SECRET_FIELDS[type])]).toEqual([Object.keys(schema.shape), secrets]);
  expect(ENTITY_FIELDS[type].at(-1)).toBe('extras');
  expect(ENTITY_FIELDS[type].length).toBeLessThan(32);
});

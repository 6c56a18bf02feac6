import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENTITY_CATALOGUE } from '../../../src-shared/gateway/entity-catalogue';
import { FILE_ORDER } from '../../../src-shared/gateway/entity-type';
import { LOCKED_SECRET, openSecret, UNKNOWN_SECRET } from '../../../src-shared/gateway/secret-value';
import { NumberText } from '../../../src-shared/profile/tree';
import { shapedFields } from './shaped-fields';

const value = fc.oneof(
  fc.string({ maxLength: 3 }), fc.integer(), fc.boolean(),
  fc.constantFrom(null, undefined, new NumberText('1.0'), new Map(), new Map([['a', 'b']]), new Map([['a', UNKNOWN_SECRET]]), new Map([['a', 1]]), UNKNOWN_SECRET, LOCKED_SECRET, openSecret(new Map([['a', 'b']])), { state: 'open', values: new Map() }, [], ['x'], [1], [{}], [{ id: 'ab', label: 'ab' }], {}),
);

test.each(FILE_ORDER)('of %s the same is taken as by the schema', (type) => {
  const row = ENTITY_CATALOGUE[type];
  const names = Object.keys(row.schema.shape);
  const valid = row.schema.safeParse({ extras: new Map(), name: 'a', uri: 'b', url: 'c', integration_type: 'REST', headers: new Map() });
  expect(valid.success).toBe(true);
  const base = { extras: new Map(), name: 'a', uri: 'b', url: 'c', integration_type: 'REST', headers: new Map() };
  fc.assert(fc.property(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 3 }), (changes) => {
    const fields = { ...Object.fromEntries(Object.entries(base).filter(([name]) => names.includes(name))), ...changes };
    const { success, data } = row.schema.safeParse(fields);
    const shaped = shapedFields(row, fields);
    expect(shaped).toEqual(success ? data : undefined);
    if (shaped !== undefined) expect(Object.keys(shaped)).toEqual(names.filter((name) => shaped[name] !== undefined));
  }), { numRuns: 400 });
});

import { describe, expect, test } from 'vitest';
import { fieldPathText } from './field-path';
import { entryName, nameKey } from './secret-name';

describe('the value of a variable or a header bears its name', () => {
  test.each([['env', 'API_KEY'], ['headers', 'X-Token'], ['env', 'odd "name"\\'], ['env', ''], ['headers', 'Ä'], ['env', '__proto__']])('%s %s', (root, name) => {
    expect(entryName(fieldPathText([root, name]))).toBe(name);
  });

  test.each(['url', 'args[2]', 'env', 'env.', 'x.env.API_KEY', 'env.A.B', 'env["A"].B', 'env[2]'])('%s has none', (field) => {
    expect(entryName(field)).toBeUndefined();
  });
});

test('names that differ in case and dashes alone mean the same', () => {
  expect(['api-key', 'API_KEY', 'Api_Key'].map(nameKey)).toEqual(['API_KEY', 'API_KEY', 'API_KEY']);
  expect(nameKey('APIKEY')).not.toBe(nameKey('API_KEY'));
});

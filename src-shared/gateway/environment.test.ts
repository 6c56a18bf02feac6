import { expect, test } from 'vitest';
import { EnvironmentNameSchema, GatewayAddressSchema } from './environment';
import { environmentKeyOf } from './environment-key-of';

test.each([
  ['dev', true], ['Produktion Süd', true], ['x'.repeat(64), true], ['', false], [' dev', false], ['dev\n', false], ['a\u202eb', false], ['half \ud83d', false], ['x'.repeat(65), false],
])('whether an environment may be called %j: %s', (name, allowed) => {
  expect(EnvironmentNameSchema.safeParse(name).success).toBe(allowed);
});

test('names that look the same are the same environment', () => {
  expect(environmentKeyOf('Prod')).toBe(environmentKeyOf('ｐｒｏｄ'));
  expect(environmentKeyOf('prod')).not.toBe(environmentKeyOf('prod-2'));
});

test.each([
  ['https://gateway.example.com', true], ['https://gateway.example.com:4444/base', true], ['http://localhost:4444', true], ['http://127.0.0.1:4444', true], ['http://[::1]:4444', true],
  ['http://gateway.example.com', false], ['http://127.0.0.1.example.com', false], ['https://user:word@gateway.example.com', false], ['https://gateway.example.com/?a=b', false],
  ['https://gateway.example.com/#a', false], ['ftp://localhost', false], ['gateway', false],
])('whether %s is the address of a live gateway: %s', (address, allowed) => {
  expect(GatewayAddressSchema.safeParse(address).success).toBe(allowed);
});

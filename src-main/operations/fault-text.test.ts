import { expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { faultText } from './fault-text';

const SECRET = 'hunter2-in-a-message';

test('a fault says where it happened', () => {
  const [name, first] = faultText(new TypeError('x is no function')).split('\n');
  expect(name).toBe('TypeError');
  expect(first).toMatch(/^\s+at .*fault-text\.test\.ts/);
});

test.each([
  ['plainly', new Error(SECRET)], ['over lines', new Error(`first\n${SECRET}`)], ['as if it were a place', new Error(`bad value:\n    at ${SECRET}\n    at more (${SECRET}:1:2)`)],
  ['in its cause', new Error('outer', { cause: new Error(SECRET) })], ['changed afterwards', Object.assign(new Error(`before\n    at ${SECRET}`), { message: 'after' })],
  ['without being an error', SECRET], ['as an object', { message: SECRET, stack: `Error\n    at ${SECRET}` }],
])('a message that quotes a secret %s is left out', (_, error) => {
  expect(faultText(error)).not.toContain(SECRET);
});

test('a foreseen fault says its details, which hold none', () => {
  expect(faultText(new AppError('INTERNAL', { reason: 'a row without a revision' }))).toContain('{"reason":"a row without a revision"}');
});

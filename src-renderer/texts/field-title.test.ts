import { expect, test } from 'vitest';
import { fieldTitle } from './field-title';

test.each([
  ['command', 'Command', false], ['args[0]', 'Argument 1', false], ['args[11]', 'Argument 12', false], ['alwaysAllow', 'Always allowed', false],
  ['env.GITHUB_TOKEN', 'GITHUB_TOKEN', true], ['headers["X Odd"]', 'X Odd', true], ['headers.Authorization', 'Authorization', true],
  ['oauth.clientId', 'oauth.clientId', true], ['/timeout', '/timeout', true], ['env["broken', 'env["broken', true],
])('%s is called %s', (field, text, mono) => {
  expect(fieldTitle(field)).toEqual({ text, mono });
});

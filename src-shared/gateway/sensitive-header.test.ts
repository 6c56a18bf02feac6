import { expect, test } from 'vitest';
import { isSensitiveHeader } from './sensitive-header';

test.each([
  'Authorization', 'proxy-authorization', 'X-API-Key', 'api-key', 'ApiKey', 'X-Auth-Token', 'x-access-token', 'x-refresh-token', 'x-client-secret', 'x-bearer-token',
  'x-session-key', 'x-security-token', 'x-api-secret',
])('%s is sensitive', (name) => {
  expect(isSensitiveHeader(name)).toBe(true);
});

test.each(['Accept', 'X-Request-Id', 'X-Token', 'X-Auth', 'My-Authorization', 'Authorization ', 'x-api-keys'])('%j is not', (name) => {
  expect(isSensitiveHeader(name)).toBe(false);
});

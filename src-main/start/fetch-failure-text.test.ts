import { expect, test } from 'vitest';
import { fetchFailureText } from './fetch-failure-text';

test.each([
  [{ code: 1, said: 'TypeError: fetch failed\n    at node:internal/deps/undici/undici:16416:13\n' }, 'the server that has it can not be reached'],
  [{ code: 1, said: 'TypeError: fetch failed\n    at x (y:1:2) {\n  [cause]: Error: getaddrinfo ENOTFOUND github.com\n      at z\n' }, 'getaddrinfo ENOTFOUND github.com'],
  [{ code: 1, said: 'HTTPError: Response code 404 (Not Found) for https://example.com/electron.zip\n    at download' }, 'Response code 404 (Not Found) for https://example.com/electron.zip'],
  [{ code: 1, said: 'Error: Generated checksum for "electron.zip" did not match expected checksum.' }, 'Generated checksum for "electron.zip" did not match expected checksum.'],
  [{ code: 7, said: '' }, 'its script ended with code 7'],
  [{ code: null, said: 'something else' }, 'its script ended with code none'],
])('%j', (ended, text) => {
  expect(fetchFailureText(ended)).toBe(text);
});

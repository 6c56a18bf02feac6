import { expect, test } from 'vitest';
import { networkReason } from './network-reason';

const failed = (code: unknown): Error => new TypeError('fetch failed', { cause: Object.assign(new Error('secret words'), { code }) });

test.each<readonly [error: unknown, reason: string]>([
  [failed('ENOTFOUND'), 'its name is not known'], [failed('UND_ERR_CONNECT_TIMEOUT'), 'it does not take a connection'], [failed('CERT_HAS_EXPIRED'), 'its certificate has expired'],
  [failed('ERR_TLS_CERT_ALTNAME_INVALID'), 'its certificate is for another name'], [failed('HPE_INVALID_CONSTANT'), 'HPE_INVALID_CONSTANT'],
  [failed('secret words'), 'the connection failed'], [failed(7), 'the connection failed'], [failed(undefined), 'the connection failed'], [new TypeError('secret words'), 'the connection failed'], ['secret words', 'the connection failed'],
])('%o: %s', (error, reason) => {
  expect(networkReason(error)).toBe(reason);
});

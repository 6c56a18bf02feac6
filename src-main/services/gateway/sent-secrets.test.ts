import { expect, test } from 'vitest';
import { openSecret, UNKNOWN_SECRET } from '../../../src-shared/gateway/secret-value';
import { sampleTool } from '../../samples/gateway-entities';
import { sentSecrets } from './sent-secrets';

const withAuth = (auth_type: string, text: string) => {
  const [type, entity] = sampleTool('a', { auth_type, auth_value: openSecret(new Map([['Authorization', text]])) });
  return { type, entity };
};

test.each<readonly [auth: string, text: string, parts: readonly string[]]>([
  ['bearer', 'Bearer one-long-token', ['Bearer one-long-token', 'one-long-token']],
  ['basic', `Basic ${btoa('user:pass:word')}`, [`Basic ${btoa('user:pass:word')}`, btoa('user:pass:word'), 'user:pass:word', 'pass:word']],
  ['authheaders', 'short', []],
])('%s %s', (auth, text, parts) => {
  expect(sentSecrets([withAuth(auth, text), withAuth(auth, text)]).toSorted()).toEqual(parts.toSorted());
});

test('what is not known can not be repeated', () => {
  const [type, entity] = sampleTool('a', { auth_type: 'bearer', auth_value: UNKNOWN_SECRET });
  expect(sentSecrets([{ type, entity }])).toEqual([]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answered, Asked } from './samples/ask-raw';
import { SmallServer } from './samples/small-server';

let small: SmallServer;
let token: string;
beforeAll(async () => {
  small = await SmallServer.start();
  token = await small.session();
});
afterAll(() => small[Symbol.asyncDispose]());

const send = (query: string, { headers, ...asked }: Asked = {}): Promise<Answered> =>
  small.ask(`/api/v1/uploads${query}`, { method: 'POST', body: 'content', ...asked, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream', ...headers } });

test.each([
  ['?name=a.json', { name: 'a.json', optional: false }], ['?name=a.json&optional=true', { name: 'a.json', optional: true }], ['?name=%C3%A4%20b.yaml', { name: 'ä b.yaml', optional: false }],
  ['?name=..%2F..%2Fetc%2Fpasswd', { name: 'passwd', optional: false }], ['?name=C:%5Ctemp%5Cx.json', { name: 'x.json', optional: false }],
])('%s is held ready under its bare name', async (query, label) => {
  const { status, json } = await send(query);
  expect([status, json]).toEqual([201, { handle: expect.any(String) as unknown, name: label.name }]);
  expect(await small.core.handles.take((json as { handle: string }).handle)).toEqual({ ...label, content: new TextEncoder().encode('content') });
});

test.each<readonly [string, string, Asked, number]>([
  ['without a name', '', {}, 400], ['with an empty name', '?name=', {}, 400], ['with a folder as its name', '?name=a%2F', {}, 400], ['with a name of 1001 characters', `?name=${'x'.repeat(1001)}`, {}, 400],
  ['with a path', '?name=a&path=/etc/passwd', {}, 400], ['that is optional in no known way', '?name=a&optional=yes', {}, 400],
  ['as JSON', '?name=a', { headers: { 'content-type': 'application/json' } }, 415], ['as a form', '?name=a', { headers: { 'content-type': 'multipart/form-data' } }, 415], ['compressed', '?name=a', { headers: { 'content-encoding': 'gzip' } }, 415],
  ['of 64 MiB and a byte, as it says', '?name=a', { body: new Uint8Array(64 * 1024 * 1024 + 1) }, 413],
])('one %s is refused', async (_, query, asked, status) => {
  expect((await send(query, asked)).status).toBe(status);
});

test('an empty file is one', async () => {
  const { status, json } = await send('?name=empty.json', { body: '' });
  expect(status).toBe(201);
  expect(await small.core.handles.take((json as { handle: string }).handle)).toMatchObject({ content: new Uint8Array() });
});

import { expect, test } from 'vitest';
import type { ErrorCode } from '../../src-shared/errors/error-code';
import { attachment } from './download-route';
import { SmallServer } from './samples/small-server';

test.each([
  ['Work.json', 'attachment; filename="Work.json"'],
  ['my "work".json', `attachment; filename="my _work_.json"; filename*=UTF-8''my%20%22work%22.json`],
  ['Ärger (1)*.zip', `attachment; filename="_rger (1)*.zip"; filename*=UTF-8''%C3%84rger%20%281%29%2A.zip`],
  ['a\r\nset-cookie: x', `attachment; filename="a__set-cookie: x"; filename*=UTF-8''a%0D%0Aset-cookie%3A%20x`],
  ['half \ud800', `attachment; filename="half _"; filename*=UTF-8''half%20%EF%BF%BD`],
])('%j goes out as %s', (fileName, header) => {
  expect(attachment(fileName)).toBe(header);
});

const file = { fileName: 'Work.json', mediaType: 'application/zip', content: new Uint8Array([1, 0, 255]) };
test('the file goes out as it is, and the history hears of it', async () => {
  await using small = await SmallServer.start();
  small.core.answer = (name) => (name === 'export.create' ? { ok: true, value: { file, profiles: ['Work'], mcps: 1, secretsWithheld: 0, variables: [], losses: [] } } : { ok: true, value: {} });
  const { status, headers } = await small.askIn('/exports/download', { method: 'POST', body: '{"profiles":["Work"],"options":{}}', headers: { 'accept-encoding': 'gzip' } });
  expect([status, headers['content-disposition'], headers['content-length'], headers['content-type']]).toEqual([200, 'attachment; filename="Work.json"', '3', 'application/zip']);
  expect(small.core.called).toEqual([['export.create', { profiles: ['Work'], options: {} }], ['export.record', { profiles: ['Work'], fileName: 'Work.json' }]]);
});

test.each<readonly [ErrorCode, 'export.create' | 'export.record', number]>([['PROFILE_NOT_FOUND', 'export.create', 404], ['DISK_FULL', 'export.record', 507]])('%s of %s is told, and no file goes out', async (code, refusing, status) => {
  await using small = await SmallServer.start();
  small.core.answer = (name) => (name === refusing ? { ok: false, failure: { code, details: {} } } : { ok: true, value: { file, profiles: ['Work'] } });
  const answer = await small.askIn('/exports/download', { method: 'POST', body: '{"profiles":["Work"]}' });
  expect(answer).toMatchObject({ status, json: { error: { code } } });
  expect(answer.headers['content-disposition']).toBeUndefined();
});

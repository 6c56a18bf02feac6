import { once } from 'node:events';
import { request } from 'node:http';
import { expect, test, vi } from 'vitest';
import type { OperationInput } from '../../src-shared/contract/operations';
import type { ErrorCode } from '../../src-shared/errors/error-code';
import type { Outcome } from '../../src-shared/errors/outcome';
import type { FileSink } from '../services/export/destination';
import { attachment } from './file-answer';
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
const ASKED = { method: 'POST', body: '{"profiles":["Work"],"options":{},"jobId":"mine"}', headers: { 'accept-encoding': 'gzip' } };

/** A server whose core writes an export as `work` does. */
async function exporting(work: (sink: FileSink) => Promise<Outcome<unknown>>): Promise<SmallServer> {
  const small = await SmallServer.start();
  const call = small.core.call;
  small.core.call = async (name, input) => {
    const answer = await call(name, input);
    if (name !== 'export.write') return answer;
    const sink = await small.core.handles.takeDestination((input as OperationInput<'export.write'>).destination)(file);
    if (sink === undefined) throw new Error('a download goes nowhere else');
    return (await work(sink)) as never;
  };
  return small;
}

const DONE: Outcome<unknown> = { ok: true, value: {} };
const failed = (code: ErrorCode): Outcome<unknown> => ({ ok: false, failure: { code, details: {} } });

test('the file goes out as it is made', async () => {
  await using small = await exporting(async (sink) => {
    for (const byte of file.content) await sink.write(Uint8Array.of(byte));
    expect(await sink.commit({ inClear: false })).toBe('Work.json');
    return DONE;
  });
  const { status, headers, text } = await small.askIn('/exports/download', ASKED);
  expect([status, headers['content-disposition'], headers['content-type'], text]).toEqual([200, 'attachment; filename="Work.json"', 'application/zip', Buffer.from(file.content).toString()]);
  expect(small.core.called[0]).toEqual(['export.write', { profiles: ['Work'], options: {}, jobId: 'mine', destination: expect.any(String) as unknown }]);
});

test('its end is not told before the history was', async () => {
  const recorded = Promise.withResolvers<void>();
  await using small = await exporting(async (sink) => {
    await sink.write(file.content);
    await sink.commit({ inClear: false });
    await recorded.promise;
    return DONE;
  });
  let answered = false;
  const asked = small.askIn('/exports/download', ASKED).then(() => {
    answered = true;
  });
  await new Promise((resolve) => { setTimeout(resolve, 50); });
  expect(answered).toBe(false);
  recorded.resolve();
  await asked;
});

test('what is refused before there is anything of it is told, and no file goes out', async () => {
  await using small = await exporting(() => Promise.resolve(failed('PROFILE_NOT_FOUND')));
  const answer = await small.askIn('/exports/download', ASKED);
  expect(answer).toMatchObject({ status: 404, json: { error: { code: 'PROFILE_NOT_FOUND' } } });
  expect(answer.headers['content-disposition']).toBeUndefined();
});

test('what fails in the middle breaks off: it never looks whole', async () => {
  await using small = await exporting(async (sink) => {
    await sink.write(file.content);
    await sink.write(file.content);
    return failed('DISK_FULL');
  });
  await expect(small.askIn('/exports/download', ASKED)).rejects.toThrow(/aborted|hang up|reset/);
  expect(small.core.faults).toEqual([]);
});

test.each([['while it is made', false], ['while it is sent', true]])('who goes away %s stops the work', async (_when, begins) => {
  const stopped = Promise.withResolvers<void>();
  await using small = await exporting(async (sink) => {
    if (begins) {
      await sink.write(new Uint8Array(16));
      // More than any socket takes that nobody reads.
      await expect((async () => {
        for (;;) await sink.write(new Uint8Array(1024 ** 2));
      })()).rejects.toMatchObject({ code: 'CANCELLED' });
      stopped.resolve();
    } else await stopped.promise;
    return failed('CANCELLED');
  });
  const asked = request({ host: '127.0.0.1', port: small.port, path: '/api/v1/exports/download', method: 'POST', headers: { authorization: `Bearer ${await small.session()}`, 'content-type': 'application/json' } });
  asked.on('error', () => undefined).end(ASKED.body);
  if (begins) await once(asked, 'response');
  else await vi.waitFor(() => expect(small.core.called).toHaveLength(1));
  asked.destroy();
  await vi.waitFor(() => expect(small.core.called.at(-1)).toEqual(['job.cancel', { jobId: 'mine' }]));
  if (!begins) stopped.resolve();
  await stopped.promise;
});

test.each([['[]', 'an object'], ['{"destination":"x"}', 'destination']])('%s is no such request', async (body, said) => {
  await using small = await SmallServer.start();
  const { status, text } = await small.askIn('/exports/download', { method: 'POST', body });
  expect([status, text.includes(said)]).toEqual([400, true]);
});

test.each([
  ['/files/rekey/download', 'file.rekey', { source: { handle: 'x' }, password: 'one', newPassword: 'two' }],
  ['/gateway/rekey/download', 'gateway.rekey', { file: { handle: 'x' }, sourceSecret: 'one', targetSecret: 'two' }],
] as const)('the file of %s goes out as it is; a refusal is told instead', async (path, name, input) => {
  await using small = await SmallServer.start();
  const ask = (): ReturnType<typeof small.askIn> => small.askIn(path, { method: 'POST', body: JSON.stringify(input) });
  small.core.answer = () => ({ ok: true, value: { file, documents: 1, values: 2 } });
  const { status, headers } = await ask();
  expect([status, headers['content-disposition'], headers['content-length'], headers['content-type']]).toEqual([200, 'attachment; filename="Work.json"', '3', 'application/zip']);
  expect(small.core.called).toEqual([[name, input]]);
  small.core.answer = () => ({ ok: false, failure: { code: 'PASSWORD_WRONG', details: {} } });
  expect(await ask()).toMatchObject({ status: 403, json: { error: { code: 'PASSWORD_WRONG' } } });
});

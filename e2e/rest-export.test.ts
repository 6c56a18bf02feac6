import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Job } from '../src-shared/transfer/job';
import { sampleDocument } from './sample-document';
import { Serving } from './serving';
import { TemporaryHome } from './temporary-home';

const PROFILES = 20;
/** What nobody reads fills every buffer on its way. */
const MEBI = 1024 ** 2;
const ALL = { profiles: 'all', options: { secrets: 'plain', allowPlain: true } };

let home: TemporaryHome;
let serving: Serving;
beforeAll(async () => {
  home = new TemporaryHome();
  const names = Array.from({ length: PROFILES }, (_, index) => home.write(`${index}.json`, sampleDocument({ id: `p${index}`, name: `Profile ${index}` }, [
    { id: 'one', name: 'one', type: 'stdio', command: 'npx', args: ['-y', 'one'], description: randomBytes(MEBI / 4).toString('base64') },
  ])));
  expect(await home.run('import', ...names)).toMatchObject({ code: 0 });
  serving = await Serving.start(home);
});
afterAll(async () => {
  await serving[Symbol.asyncDispose]();
  home[Symbol.dispose]();
});

/** Begins a download that is read no further than its head. */
async function begin(jobId: string): Promise<IncomingMessage> {
  const asked = request({
    host: '127.0.0.1', port: serving.port, path: '/api/v1/exports/download', method: 'POST', agent: false,
    headers: { authorization: `Bearer ${await serving.token()}`, 'content-type': 'application/json' },
  });
  asked.on('error', () => undefined).end(JSON.stringify({ ...ALL, jobId }));
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.on('error', () => undefined);
  return answer.pause();
}

const jobOf = async (jobId: string): Promise<Job | undefined> => ((await serving.call('GET', '/jobs')).json as readonly Job[]).find(({ id }) => id === jobId);
const exports = async (): Promise<number> => ((await serving.call('GET', '/history')).json as readonly { readonly kind: string }[]).filter(({ kind }) => kind === 'export').length;

/** Whether the answer came to an end that looks like one. */
async function readToEnd(answer: IncomingMessage): Promise<boolean> {
  answer.resume();
  if (!answer.closed) await new Promise((resolve) => { answer.once('close', resolve); });
  return answer.complete;
}

describe('an export on a thread of its own', () => {
  test('is sent as it is made, as a job, and told to the history', async () => {
    const answer = await begin('whole');
    expect(answer.headers).toMatchObject({ 'content-type': 'application/zip', 'transfer-encoding': 'chunked', 'content-disposition': expect.stringMatching(/^attachment; filename="valise-profiles-\d{8}-\d{6}\.zip"$/) as unknown });
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    const zip = await JSZip.loadAsync(Buffer.concat(chunks));
    expect(Object.keys(zip.files)).toHaveLength(PROFILES + 3);
    expect(await jobOf('whole')).toMatchObject({ kind: 'export', state: 'done', phase: 'finish', historyId: expect.any(Number) as unknown });
    expect(await exports()).toBe(1);
  });

  test.each([
    ['is asked to', () => serving.call('POST', '/jobs/stopped/cancel'), 'cancelled', undefined],
    ['has its reader go away', (answer: IncomingMessage) => answer.destroy(), 'cancelled', undefined],
    ['has its vault locked', async (answer: IncomingMessage) => {
      await serving.call('POST', '/vault/lock');
      // What was made before is read; the next piece is refused.
      answer.resume();
    }, 'failed', 'VAULT_LOCKED'],
  ] as const)('ends in the middle when it %s, never looks whole, and is no step of the history', async (_why, happens, state, code) => {
    const before = await exports();
    const answer = await begin('stopped');
    expect(await jobOf('stopped')).toMatchObject({ state: 'running', phase: 'write', total: PROFILES + 3 });
    await happens(answer);
    await expect.poll(() => jobOf('stopped')).toMatchObject({ state, ...(code !== undefined && { failure: { code } }) });
    expect(await readToEnd(answer)).toBe(false);
    await serving.call('POST', '/vault/unlock');
    expect(await exports()).toBe(before);
  });
});

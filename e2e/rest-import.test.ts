import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { OPERATIONS } from '../src-shared/contract/operations';
import { JobSchema, type Job } from '../src-shared/transfer/job';
import { canary } from './canary';
import { findCanaries } from './find-canaries';
import { largeConfig } from './large-config';
import { sampleDocument } from './sample-document';
import { Serving } from './serving';
import { TemporaryHome } from './temporary-home';

const TYPED = canary('sent as an answer');
const server = (name: string, level: string, token?: string): Readonly<Record<string, unknown>> => ({ id: name, name, type: 'stdio', command: 'npx', args: ['-y', name], env: { LOG_LEVEL: level, ...(token !== undefined && { ACCESS_TOKEN: token }) } });
const bytesOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

/** Everything that the stream of events says of jobs, until it is closed. */
async function listenToJobs(serving: Serving): Promise<{ readonly jobs: Job[]; readonly close: () => void }> {
  const jobs: Job[] = [];
  const stopping = new AbortController();
  const { body } = await fetch(`http://127.0.0.1:${serving.port}/api/v1/events`, { headers: { authorization: `Bearer ${await serving.token()}` }, signal: stopping.signal });
  const read = async (): Promise<void> => {
    let said = '';
    for await (const text of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      said += text;
      for (let end = said.indexOf('\n\n'); end !== -1; end = said.indexOf('\n\n')) {
        const [, payload] = /^event: job\.changed\ndata: (.*)$/s.exec(said.slice(0, end)) ?? [];
        if (payload !== undefined) jobs.push(JobSchema.parse(JSON.parse(payload)));
        said = said.slice(end + 2);
      }
    }
  };
  // It ends with the server, or with whoever listens.
  void read().catch(() => undefined);
  return { jobs, close: () => stopping.abort() };
}

async function upload(serving: Serving, name: string, content: Uint8Array): Promise<string> {
  const { json } = await serving.call('POST', `/uploads?name=${name}`, content);
  return (json as { readonly handle: string }).handle;
}

describe('an import by REST', () => {
  test('is planned, looked at, answered, tried, applied, followed and taken back', async () => {
    using home = new TemporaryHome();
    home.write('work.json', sampleDocument({ id: 'work', name: 'Work' }, [server('github', 'info'), server('files', 'info')]));
    await home.run('import', 'work.json');
    await using serving = await Serving.start(home);
    const events = await listenToJobs(serving);
    const call = async (method: string, address: string, body?: unknown): Promise<unknown> => {
      const { status, text, json } = await serving.call(method, address, body);
      expect(status, `${method} ${address}: ${text}`).toBe(200);
      return json;
    };
    const handle = await upload(serving, 'work.json', bytesOf(sampleDocument({ id: 'work', name: 'Work' }, [server('github', 'debug'), server('files', 'debug'), server('search', 'debug', '[REDACTED]')])));
    const { planId, items, total } = OPERATIONS['import.plan'].output.parse(await call('POST', '/import/plans', { sources: [{ handle }], jobId: 'my plan' }));
    expect([total, items.map(({ key, state }) => `${key} ${state}`)]).toEqual([4, ['p0 identical', 'p0/m0 changed', 'p0/m1 changed', 'p0/m2 new']]);
    expect(await call('GET', `/import/plans/${planId}/items?from=1&most=2`)).toEqual(items.slice(1, 3));
    expect(await call('POST', `/import/plans/${planId}/check-name`, { key: 'p0/m1', name: 'github' })).toMatchObject({ free: false });

    const resolution = {
      decisions: { 'p0/m0': 'merge', 'p0/m1': 'rename' }, fields: { 'p0/m0': { 'env.LOG_LEVEL': 'theirs' } }, names: { 'p0/m1': 'files of the south' }, blanks: { 'p0/m2': { 'env.ACCESS_TOKEN': TYPED } },
    };
    const tried = OPERATIONS['import.apply'].output.parse(await call('POST', `/import/plans/${planId}/apply`, { resolution, dryRun: true }));
    expect([tried.success, tried.items.map(({ outcome }) => outcome)]).toEqual([true, ['unchanged', 'merged', 'renamed', 'added']]);
    const { historyId } = OPERATIONS['import.apply'].output.parse(await call('POST', `/import/plans/${planId}/apply`, { resolution, jobId: 'my import' }));
    expect(await call('GET', `/history/${historyId}/report`)).toMatchObject({ items: tried.items });
    expect(await call('GET', '/jobs')).toMatchObject([{ id: 'my import', kind: 'apply', title: 'work.json', state: 'done', historyId }, { id: 'my plan', kind: 'plan', state: 'done' }]);
    await expect.poll(() => events.jobs.filter(({ state }) => state === 'done').map(({ id }) => id)).toEqual(expect.arrayContaining(['my plan', 'my import']));
    expect(await call('POST', '/history/undo', {})).toMatchObject({ undoes: historyId });
    events.close();
    expect(findCanaries([TYPED], home.files(), [Buffer.from(JSON.stringify(events.jobs))])).toEqual([]);
  });

  test('is stopped while it is read, and while it is written, with everything as it was', async () => {
    using home = new TemporaryHome();
    await home.run('list');
    await using serving = await Serving.start(home);
    const events = await listenToJobs(serving);
    const before = home.rows();
    const large = bytesOf(largeConfig(15_000));
    // As many profiles, for writing is counted by these.
    const many = Array.from({ length: 800 }, (_, index) => ({ name: `profile-${index}.json`, content: { $bytes: Buffer.from(bytesOf(largeConfig(20))).toString('base64') } }));
    const stop = async (jobId: string, phase: Job['phase']): Promise<void> => {
      await expect.poll(() => events.jobs.some((job) => job.id === jobId && job.phase === phase && job.state === 'running'), { timeout: 30_000, interval: 5 }).toBe(true);
      expect((await serving.call('POST', `/jobs/${encodeURIComponent(jobId)}/cancel`)).status).toBe(200);
    };
    const cancelled = { status: 409, json: { error: { code: 'CANCELLED' } } };
    // Who stops a plan can plan the same file again.
    const handle = await upload(serving, 'large.json', large);
    const [planned] = await Promise.all([serving.call('POST', '/import/plans', { sources: [{ handle }], jobId: 'a/b' }), stop('a/b', 'read')]);
    expect(planned).toMatchObject(cancelled);

    const { json } = await serving.call('POST', '/import/plans', { sources: [{ handle }, ...many], jobId: 'again' });
    const { planId } = z.object({ planId: z.string() }).parse(json);
    const [applied] = await Promise.all([serving.call('POST', `/import/plans/${planId}/apply`, { jobId: 'writing' }), stop('writing', 'write')]);
    expect(applied).toMatchObject(cancelled);
    expect([home.rows(), home.ask('SELECT * FROM history')]).toEqual([before, []]);
    expect(await serving.call('GET', '/jobs')).toMatchObject({ json: [{ id: 'writing', state: 'cancelled' }, { id: 'again', state: 'done' }, { id: 'a/b', state: 'cancelled' }] });
    // The plan stands, and can be applied after all.
    expect(await serving.call('GET', `/import/plans/${planId}`)).toMatchObject({ status: 200, json: { total: 15_001 + 800 * 21 } });
    expect((await serving.call('POST', `/import/plans/${planId}/apply`, {})).status).toBe(200);

    // To take it back is as long a work, and as well stopped.
    const applies = home.rows();
    const [undone] = await Promise.all([serving.call('POST', '/history/undo', { jobId: 'back' }), stop('back', 'write')]);
    expect(undone).toMatchObject(cancelled);
    expect(home.rows()).toEqual(applies);
    expect(await serving.call('POST', '/history/undo', {})).toMatchObject({ status: 200 });
    expect(home.rows()).toEqual(before);
    expect(await serving.call('GET', '/jobs')).toMatchObject({ json: expect.arrayContaining([expect.objectContaining({ kind: 'undo', state: 'done', historyId: 2 }), expect.objectContaining({ id: 'back', state: 'cancelled' })]) as unknown });
    events.close();
  });
});

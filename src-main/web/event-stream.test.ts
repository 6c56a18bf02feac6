import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CoreEvent } from '../../src-shared/contract/events';
import { eventText } from './event-stream';
import { SmallServer } from './samples/small-server';

const changed = (revision: number): CoreEvent => ({ name: 'kept.changed', payload: { revision } });

/** An open stream: what it said so far, and whether it has ended. */
async function listen(small: SmallServer, token: string): Promise<{ said: string; ended: boolean; close: () => void }> {
  const heard = { said: '', ended: false, close: (): void => undefined };
  const stopping = new AbortController();
  heard.close = () => stopping.abort();
  const answer = await fetch(`${small.server.url}api/v1/events`, { headers: { authorization: `Bearer ${token}` }, signal: stopping.signal });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  const read = async (): Promise<void> => {
    for await (const text of (answer.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) heard.said += text;
  };
  void read().catch(() => undefined).finally(() => {
    heard.ended = true;
  });
  return heard;
}

afterEach(() => {
  vi.useRealTimers();
});

test('an event is its name and its payload as JSON', () => {
  expect(eventText({ name: 'vault.changed', payload: { state: 'locked', reason: 'a\nb' } })).toBe('event: vault.changed\ndata: {"state":"locked","reason":"a\\nb"}\n\n');
});

describe('the stream', () => {
  test('begins at once, tells every listener, and forgets who left', async () => {
    await using small = await SmallServer.start();
    const token = await small.session();
    const all = await Promise.all([listen(small, token), listen(small, token), listen(small, token)]);
    for (const one of all) await expect.poll(() => one.said).toBe(': listening\n\n');
    all[0]?.close();
    await expect.poll(() => small.core.listeners.size).toBe(2);
    small.core.emit(changed(7));
    for (const one of all.slice(1)) await expect.poll(() => one.said).toBe(': listening\n\nevent: kept.changed\ndata: {"revision":7}\n\n');
    expect(all[0]?.said).toBe(': listening\n\n');
  });

  test('says that it is still there every 15 seconds, and ends when its session or key does', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await using small = await SmallServer.start();
    small.core.keys.add('valise_key');
    const [session, key] = await Promise.all([listen(small, await small.session()), listen(small, 'valise_key')]);
    vi.advanceTimersByTime(15_000);
    for (const one of [session, key]) await expect.poll(() => one.said).toContain(': still here\n\n');
    small.core.keys.clear();
    vi.advanceTimersByTime(15_000);
    await expect.poll(() => [session.ended, key.ended]).toEqual([false, true]);
    small.clock.time += 12 * 60 * 60 * 1000;
    vi.advanceTimersByTime(15_000);
    await expect.poll(() => session.ended).toBe(true);
    expect(small.core.listeners.size).toBe(0);
  });

  test('HEAD opens none', async () => {
    await using small = await SmallServer.start();
    expect(await small.askIn('/events', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
    expect(small.core.listeners.size).toBe(0);
  });

  test('a reader that does not read is dropped, and the others hear all', async () => {
    await using small = await SmallServer.start();
    const token = await small.session();
    const stuck = connect(small.port, '127.0.0.1').pause();
    stuck.on('error', () => undefined).write(`GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1:${small.port}\r\nAuthorization: Bearer ${token}\r\n\r\n`);
    const live = await listen(small, token);
    await expect.poll(() => small.core.listeners.size).toBe(2);
    const payload = { state: 'locked', reason: 'x'.repeat(60_000) } as const;
    let sent = 0;
    // The system takes some megabytes before anyone can know.
    for (; small.core.listeners.size === 2 && sent < 1000; sent += 1) {
      small.core.emit({ name: 'vault.changed', payload });
      await expect.poll(() => live.said.split('\n\n').length, { interval: 1, timeout: 5000 }).toBe(sent + 3);
    }
    expect(small.core.listeners.size).toBe(1);
    small.core.emit(changed(8));
    await expect.poll(() => live.said).toContain('{"revision":8}');
    stuck.resume();
    await once(stuck, 'close');
  }, 30_000);
});

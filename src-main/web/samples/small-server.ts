import { join } from 'node:path';
import { startServer, type RunningServer } from '../start-server';
import { askRaw, type Answered, type Asked } from './ask-raw';
import { SmallCore } from './small-core';

/** A server on a small core, the page beside this file, and a clock that stands; gone at the end of the scope. */
export class SmallServer implements AsyncDisposable {
  readonly core: SmallCore;
  readonly clock: { time: number };
  readonly server: RunningServer;
  readonly port: number;

  private constructor(parts: Pick<SmallServer, 'core' | 'clock' | 'server'>) {
    this.core = parts.core;
    this.clock = parts.clock;
    this.server = parts.server;
    this.port = Number(new URL(parts.server.url).port);
  }

  static async start(): Promise<SmallServer> {
    const core = new SmallCore();
    const clock = { time: 1_000_000 };
    const server = await startServer({ core, rendererFolder: join(import.meta.dirname, 'page'), port: 0, now: () => clock.time });
    return new SmallServer({ core, clock, server });
  }

  get code(): string {
    return new URL(this.server.freshLink()).hash.slice('#code='.length);
  }

  ask(path: string, asked: Asked = {}): Promise<Answered> {
    return askRaw(this.port, path, asked);
  }

  /** Below /api/v1, with a session; a body is JSON. */
  async askIn(path: string, { headers = {}, ...asked }: Asked = {}): Promise<Answered> {
    const typed = asked.body === undefined ? {} : { 'content-type': 'application/json' };
    return this.ask(`/api/v1${path}`, { ...asked, headers: { authorization: `Bearer ${await this.session()}`, ...typed, ...headers } });
  }

  async session(): Promise<string> {
    const { json } = await this.ask('/api/v1/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code: this.code }) });
    return (json as { token: string }).token;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.server.close();
  }
}

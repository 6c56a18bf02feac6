import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** What held an event loop longest, in milliseconds. */
export interface Block {
  readonly clock: number;
  /** Of the thread's own time: no other process disturbs it. */
  readonly own: number;
}

/** Asks one process that was started with `environment` how long its event loop was held. */
export class LoopWatcher implements Disposable {
  readonly environment: Readonly<Record<string, string>>;
  readonly #server: Server;
  readonly #pipe: string;
  #socket: Socket | undefined;
  #answers: AsyncIterator<string, unknown> | undefined;

  constructor(folder: string) {
    this.#pipe = process.platform === 'win32' ? String.raw`\\.\pipe\valise-bench-${process.pid}` : path.join(folder, 'loop');
    this.environment = { VALISE_BENCH_LOOP: this.#pipe, NODE_OPTIONS: `--import=${new URL('watch-loop.ts', import.meta.url).href}` };
    this.#server = createServer().listen(this.#pipe);
  }

  /** Resolves when the process is there. */
  async meet(): Promise<void> {
    [this.#socket] = (await once(this.#server, 'connection')) as [Socket];
    this.#answers = createInterface({ input: this.#socket })[Symbol.asyncIterator]();
    await this.longest();
  }

  /** Since it was asked last. */
  async longest(): Promise<Block> {
    this.#socket?.write('\n');
    const answer = await this.#answers?.next();
    if (typeof answer?.value !== 'string') throw new Error('the watched process is gone');
    return JSON.parse(answer.value) as Block;
  }

  [Symbol.dispose](): void {
    this.#socket?.destroy();
    this.#server.close();
  }
}

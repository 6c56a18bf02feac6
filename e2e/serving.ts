import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { askRaw, type Answered, type Asked } from '../src-main/web/samples/ask-raw';
import type { TemporaryHome } from './temporary-home';

const MAIN = path.resolve(import.meta.dirname, '..', process.env['VALISE_OUT'] ?? 'out', 'main');

interface ServingOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly port?: number;
}

/** `valise serve --json` as a process of its own; killed at the end of the scope. */
export class Serving implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string, unknown>;
  readonly #stderr: Buffer[] = [];
  #token: string | undefined;
  port = 0;
  /** The one that was printed last. */
  code = '';

  private constructor(child: ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream }) {
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    child.stderr.on('data', (chunk: Buffer) => this.#stderr.push(chunk));
  }

  /** Resolves when it answers. */
  static async start(home: TemporaryHome, { environment = {}, port = 0 }: ServingOptions = {}): Promise<Serving> {
    const child = spawn(process.execPath, [path.join(MAIN, 'cli.js'), 'serve', '--json', '--port', String(port)], {
      cwd: home.work, stdio: ['pipe', 'pipe', 'pipe'], env: { PATH: process.env['PATH'], ...home.environment, ...environment },
    });
    const serving = new Serving(child);
    await serving.#readLink();
    return serving;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Presses Enter; the code is another one then. */
  async pressEnter(): Promise<void> {
    this.#child.stdin?.write('\n');
    await this.#readLink();
  }

  ask(address: string, asked: Asked = {}): Promise<Answered> {
    return askRaw(this.port, address, asked);
  }

  exchange(code = this.code): Promise<Answered> {
    return this.ask('/api/v1/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) });
  }

  /** The token of a session, which is opened at the first call. */
  async token(): Promise<string> {
    this.#token ??= ((await this.exchange()).json as { token: string }).token;
    return this.#token;
  }

  /** Below /api/v1, with the session or the key; what is no bytes goes as JSON. */
  async call(method: string, address: string, body?: unknown, key?: string): Promise<Answered> {
    const authorization = `Bearer ${key ?? (await this.token())}`;
    if (body === undefined) return this.ask(`/api/v1${address}`, { method, headers: { authorization } });
    const isBytes = body instanceof Uint8Array;
    const headers = { authorization, 'content-type': isBytes ? 'application/octet-stream' : 'application/json' };
    return this.ask(`/api/v1${address}`, { method, headers, body: isBytes ? body : JSON.stringify(body) });
  }

  /** Sends a signal; gives back how the process ended, and what it said on standard error. */
  async end(signal: NodeJS.Signals): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly stderr: string }> {
    const ended = this.isRunning ? once(this.#child, 'exit') : Promise.resolve();
    this.#child.kill(signal);
    await ended;
    return { code: this.#child.exitCode, signal: this.#child.signalCode, stderr: Buffer.concat(this.#stderr).toString() };
  }

  async #readLink(): Promise<void> {
    const { value } = await this.#lines.next();
    if (typeof value !== 'string') throw new Error(`the server ended: ${Buffer.concat(this.#stderr).toString()}`);
    const { link } = JSON.parse(value) as { readonly link: string };
    const { port, hash } = new URL(link);
    this.port = Number(port);
    this.code = hash.slice('#code='.length);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end('SIGKILL');
  }
}

import { spawn, type ChildProcess } from 'node:child_process';

/** A process of its own that runs a module of plain JavaScript and can be waited for, word by word. */
export class SecondProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<string>;
  #said = '';
  #hear: () => void = () => undefined;

  /** In the module stand `DatabaseSync`, `args`, `say(word)` and `sleep(ms)`; it may import our sources, by their whole path. */
  constructor(code: string, ...args: string[]) {
    const preface = `
      import { DatabaseSync } from 'node:sqlite';
      import { writeSync } from 'node:fs';
      import { registerHooks } from 'node:module';
      registerHooks({
        resolve: (name, context, next) => next(name.startsWith('.') && context.parentURL?.endsWith('.ts') ? name + '.ts' : name, context),
      });
      const args = process.argv.slice(1);
      const say = (word) => writeSync(1, word + '\\n');
      const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
    `;
    this.#child = spawn(process.execPath, ['--input-type=module', '--eval', preface + code, '--', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let complaints = '';
    this.#child.stderr?.on('data', (bytes: Buffer) => { complaints += bytes.toString(); });
    this.#child.stdout?.on('data', (bytes: Buffer) => { this.#said += bytes.toString(); this.#hear(); });
    this.#ended = new Promise((resolve) => { this.#child.on('close', () => { this.#hear(); resolve(complaints); }); });
  }

  async hear(word: string): Promise<void> {
    const heard = new Promise<void>((resolve) => {
      this.#hear = () => { if (this.#said.split('\n').includes(word)) resolve(); };
      this.#hear();
    });
    await Promise.race([heard, this.#ended.then((complaints) => {
      if (!this.#said.split('\n').includes(word)) throw new Error(`it never said "${word}": ${complaints}`);
    })]);
  }

  /** Gives back what it wrote to stderr. */
  async end(): Promise<string> {
    return this.#ended;
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }
}

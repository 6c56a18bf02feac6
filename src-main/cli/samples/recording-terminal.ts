import type { Terminal } from '../terminal';

/** A terminal whose person types `answers`, and which remembers what it was told. */
export class RecordingTerminal implements Terminal {
  readonly interactive: boolean;
  readonly input: AsyncIterable<Uint8Array>;
  readonly outLines: string[] = [];
  readonly errLines: string[] = [];
  readonly questions: string[] = [];
  readonly #answers: (string | undefined)[];
  readonly #decoder = new TextDecoder();
  /** How many lines there were when the last of them was written in pieces. */
  #written = -1;

  constructor({ answers, input = new Uint8Array() }: { readonly answers?: readonly (string | undefined)[]; readonly input?: Uint8Array } = {}) {
    this.interactive = answers !== undefined;
    this.#answers = [...(answers ?? [])];
    this.input = (async function* chunks() {
      await Promise.resolve();
      yield input;
    })();
  }

  out(text: string): void {
    this.outLines.push(text);
  }

  json(value: unknown): void {
    this.outLines.push(JSON.stringify(value));
  }

  err(text: string): void {
    this.errLines.push(text);
  }

  progress(): void {
    // What passes is not remembered.
  }

  /** Pieces that come one after another are one text, as on a real terminal. */
  write(content: Uint8Array): Promise<void> {
    if (this.#written !== this.outLines.length) this.#written = this.outLines.push('');
    this.outLines[this.#written - 1] += this.#decoder.decode(content, { stream: true });
    return Promise.resolve();
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  ask(question: string): Promise<string | undefined> {
    return this.askHidden(question);
  }

  askHidden(question: string): Promise<string | undefined> {
    this.questions.push(question);
    return Promise.resolve(this.#answers.shift());
  }
}

import type { Terminal } from '../terminal';

/** A terminal whose person types `answers`, and which remembers what it was told. */
export class RecordingTerminal implements Terminal {
  readonly interactive: boolean;
  readonly input: AsyncIterable<Uint8Array>;
  readonly outLines: string[] = [];
  readonly errLines: string[] = [];
  readonly questions: string[] = [];
  readonly #answers: (string | undefined)[];

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

  write(content: Uint8Array): Promise<void> {
    this.outLines.push(new TextDecoder().decode(content));
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

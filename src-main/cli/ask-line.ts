import { createInterface } from 'node:readline';
import type { ReadStream, WriteStream } from 'node:tty';

/** Reads a line from the terminal, which can be edited while it is typed. Undefined on Ctrl-C and Ctrl-D. */
export function askLine(question: string, input: ReadStream & { fd: 0 }, output: WriteStream & { fd: 2 }): Promise<string | undefined> {
  return new Promise((resolve) => {
    const reader = createInterface({ input, output, terminal: true, historySize: 0 });
    let answer: string | undefined;
    reader.once('SIGINT', () => {
      output.write('\n');
      reader.close();
    });
    reader.once('close', () => resolve(answer));
    reader.question(question, (line) => {
      answer = line;
      reader.close();
    });
  });
}

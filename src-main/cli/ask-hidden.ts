import type { ReadStream, WriteStream } from 'node:tty';

/** Reads a line from the terminal without showing it. Undefined on Ctrl-C and Ctrl-D. */
export function askHidden(question: string, input: ReadStream & { fd: 0 }, output: WriteStream & { fd: 2 }): Promise<string | undefined> {
  return new Promise((resolve) => {
    let typed = '';
    const finish = (answer: string | undefined): void => {
      input.off('data', read);
      input.setRawMode(false);
      input.pause();
      output.write('\n');
      resolve(answer);
    };
    const read = (chunk: Buffer): void => {
      for (const character of chunk.toString('utf8')) {
        if (character === '\r' || character === '\n') return finish(typed);
        if (character === '\u0003' || (character === '\u0004' && typed === '')) return finish(undefined);
        if (character === '\u007f' || character === '\b') typed = Array.from(typed).slice(0, -1).join('');
        else if (character >= ' ') typed += character;
      }
    };
    input.setRawMode(true);
    output.write(question);
    input.on('data', read);
    input.resume();
  });
}

import { askHidden } from './ask-hidden';
import { printable } from './printable';
import type { Terminal } from './terminal';

/** The terminal of this process. A reader that went away (`valise list | head -1`) ends the output quietly. */
export function systemTerminal(host: Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'>): Terminal {
  const { stdin, stdout, stderr } = host;
  let gone = false;
  let passing = false;
  const clear = (): void => {
    if (passing) stderr.write('\r\u001b[K');
    passing = false;
  };
  stdout.on('error', () => {
    gone = true;
  });
  stderr.on('error', () => undefined);
  return {
    interactive: stdin.isTTY && stderr.isTTY,
    input: stdin,
    out: (text) => {
      clear();
      if (!gone) stdout.write(`${printable(text)}\n`);
    },
    err: (text) => {
      clear();
      stderr.write(`${printable(text)}\n`);
    },
    progress: (text) => {
      if (!stderr.isTTY) return;
      clear();
      stderr.write(printable(text));
      passing = true;
    },
    write: (content) => new Promise((resolve) => {
      clear();
      if (gone) resolve();
      else stdout.write(content, () => resolve());
    }),
    askHidden: (question) => askHidden(question, stdin, stderr),
  };
}

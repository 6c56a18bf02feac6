import { isatty } from 'node:tty';
import { outputFailure } from '../files/output-failure';
import { onOneLine, printable, printableJson } from './printable';
import type { Terminal } from './terminal';

/** The terminal of this process. A reader that went away (`valise list | head -1`) ends the output of text quietly. */
export function systemTerminal(host: Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'>): Terminal {
  const { stdout, stderr } = host;
  let lost: Error | undefined;
  let passing = false;
  const clear = (): void => {
    if (passing) stderr.write('\r\u001b[K');
    passing = false;
  };
  const print = (text: string): void => {
    clear();
    if (lost === undefined) stdout.write(`${text}\n`);
  };
  stdout.on('error', (error) => {
    lost ??= error;
  });
  // Whoever closed standard error wants to hear nothing.
  stderr.on('error', () => undefined);
  return {
    // Not asked of standard input itself: that is opened when it is read.
    interactive: isatty(0) && stderr.isTTY,
    get input() {
      return host.stdin;
    },
    out: (text) => print(printable(text)),
    json: (value) => print(printableJson(value)),
    err: (text) => {
      clear();
      stderr.write(`${printable(text)}\n`);
    },
    progress: (text) => {
      if (!stderr.isTTY) return;
      clear();
      // A line that wraps could not be taken away again.
      stderr.write(Array.from(onOneLine(text)).slice(0, (stderr.columns || 80) - 1).join(''));
      passing = true;
    },
    write: (content) => {
      clear();
      return handOver(stdout, content);
    },
    settled: async () => {
      try {
        await handOver(stdout, '');
      } catch (error) {
        lost ??= error instanceof Error ? error : undefined;
      }
      if (lost !== undefined && !isClosedPipe(lost)) throw outputFailure(lost);
    },
    ask: async (question) => {
      clear();
      const { askLine } = await import('./ask-line');
      return askLine(onOneLine(question), host.stdin, stderr);
    },
    askHidden: async (question) => {
      clear();
      const { askHidden } = await import('./ask-hidden');
      return askHidden(onOneLine(question), host.stdin, stderr);
    },
  };
}

const handOver = (output: NodeJS.WritableStream, content: Uint8Array | string): Promise<void> => new Promise((resolve, reject) => {
  output.write(content, (error) => (error instanceof Error ? reject(outputFailure(error)) : resolve()));
});

const isClosedPipe = (error: Error): boolean => {
  const { cause } = error;
  return [error, cause].some((one) => one instanceof Error && 'code' in one && one.code === 'EPIPE');
};

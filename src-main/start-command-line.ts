import './operations/check-once';
import { homedir } from 'node:os';
import { failureLines } from '../src-shared/errors/error-text';
import { EXIT } from '../src-shared/errors/exit-code';
import { runCommandLine } from './cli/run-command-line';
import { systemTerminal } from './cli/system-terminal';
import { terminalPassphrases } from './cli/terminal-passphrases';
import { compose } from './compose';
import { faultText } from './operations/fault-text';

/** The command line on this process; gives back its exit code. `programFolder` is where the built program stands. */
export function start(host: NodeJS.Process, programFolder: string, words: readonly string[] = host.argv.slice(2)): Promise<number> {
  const { env, platform } = host;
  const terminal = systemTerminal(host);
  endWithFaults(host);
  return runCommandLine(words, {
    terminal,
    variable: (name) => env[name],
    // Where nobody watches, Ctrl-C ends the process as it always does: what is not committed was never there.
    onInterrupt: (listener) => {
      if (!terminal.interactive) return () => undefined;
      host.once('SIGINT', listener);
      return () => host.off('SIGINT', listener);
    },
    readDocument: async (content) => {
      const { readDocument } = await import('./start/read-document');
      return readDocument(content);
    },
    connect: async () => compose({
      environment: env, platform, homeFolder: homedir(), passphrases: terminalPassphrases(env, terminal), threadFolder: programFolder,
      // A person who watches sees how far it is, and can stop it.
      answersOthers: terminal.interactive,
    }),
    serve: async (port) => {
      const { serveOnLoopback } = await import('./start/serve-on-loopback');
      return serveOnLoopback(host, programFolder, port);
    },
  });
}

/** Node would print the message of what nobody caught, and that can quote what it failed on, secrets included. */
function endWithFaults(host: NodeJS.Process): void {
  host.on('uncaughtException', (error) => {
    host.stderr.write(`valise: ${failureLines({ code: 'INTERNAL', details: {} }).join('\n  ')}\n${faultText(error)}\n`);
    host.exit(EXIT.internal);
  });
}

import { homedir } from 'node:os';
import { runCommandLine } from './cli/run-command-line';
import { systemTerminal } from './cli/system-terminal';
import { terminalPassphrases } from './cli/terminal-passphrases';

/** The command line on this process; gives back its exit code. `programFolder` is where the built program stands. */
export function start(host: NodeJS.Process, programFolder: string, words: readonly string[] = host.argv.slice(2)): Promise<number> {
  const { env, platform, stdin, stdout, stderr } = host;
  const terminal = systemTerminal({ stdin, stdout, stderr });
  return runCommandLine(words, {
    terminal,
    // Loaded when a command needs it: --help does not pay for the core.
    connect: async () => {
      const { compose } = await import('./compose');
      return compose({ environment: env, platform, homeFolder: homedir(), passphrases: terminalPassphrases(env, terminal), threadFolder: programFolder });
    },
    serve: async (port) => {
      const { serveOnLoopback } = await import('./start/serve-on-loopback');
      return serveOnLoopback(host, programFolder, port);
    },
  });
}

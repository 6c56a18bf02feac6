import { homedir } from 'node:os';
import { runCommandLine } from './cli/run-command-line';
import { systemTerminal } from './cli/system-terminal';
import { terminalPassphrases } from './cli/terminal-passphrases';

/** The command line on this process; gives back its exit code. */
export function start({ argv, env, platform, stdin, stdout, stderr }: NodeJS.Process): Promise<number> {
  const terminal = systemTerminal({ stdin, stdout, stderr });
  return runCommandLine(argv.slice(2), {
    terminal,
    // Loaded when a command needs it: --help does not pay for the core.
    connect: async () => {
      const { compose } = await import('./compose');
      return compose({ environment: env, platform, homeFolder: homedir(), passphrases: terminalPassphrases(env, terminal) });
    },
  });
}

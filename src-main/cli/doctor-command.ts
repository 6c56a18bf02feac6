import { Command } from 'commander';
import { EXIT } from '../../src-shared/errors/exit-code';
import type { CommandContext } from './command-context';

const SIGN = { ok: 'ok     ', warning: 'warning', failed: 'FAILED ' } as const;

export const doctorCommand = (context: CommandContext): Command => new Command('doctor')
  .description('say what works on this computer and what does not')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExample:\n  $ valise doctor')
  .action(async ({ json }: { json?: boolean }) => {
    const results = await context.call('system.check', {});
    if (results.some(({ state }) => state === 'failed')) context.exitWith(EXIT.inputOutput);
    if (json === true) return context.terminal.out(JSON.stringify(results, null, 2));
    const lines = results.flatMap(({ name, state, found, next }) => [`${SIGN[state]}  ${name}: ${found}`, ...(next === undefined ? [] : [`         ${next}`])]);
    context.terminal.out(lines.join('\n'));
  });

import { Command } from 'commander';
import type { CheckResult } from '../../src-shared/contract/check-result';
import { EXIT } from '../../src-shared/errors/exit-code';
import type { CommandContext } from './command-context';
import { printAnswer } from './print-answer';

const SIGN = { ok: 'ok     ', warning: 'warning', failed: 'FAILED ' } as const;

export const doctorCommand = (context: CommandContext): Command => new Command('doctor')
  .description('say what works on this computer and what does not')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExample:\n  $ valise doctor')
  .action(async ({ json }: { json?: boolean }) => {
    const results = await context.call('system.check', {});
    if (results.some(({ state }) => state === 'failed')) context.exitWith(EXIT.inputOutput);
    printAnswer(context.terminal, json, results, () => results.flatMap(checkLines));
  });

const checkLines = ({ name, state, found, next }: CheckResult): readonly string[] =>
  [`${SIGN[state]}  ${name}: ${found}`, ...(next === undefined ? [] : next.split('\n').map((line) => `         ${line}`))];

import { Command } from 'commander';
import type { CheckResult } from '../../src-shared/contract/check-result';
import { AppError } from '../../src-shared/errors/app-error';
import { EXIT } from '../../src-shared/errors/exit-code';
import type { CommandContext } from './command-context';
import { openOutput, type OutputWish } from './open-output';
import { printAnswer } from './print-answer';

const SIGN = { ok: 'ok     ', warning: 'warning', failed: 'FAILED ' } as const;

export const doctorCommand = (context: CommandContext): Command => new Command('doctor')
  .option('--save <path>', 'write what whoever helps you needs to know, without secrets: a file, a folder, or - for standard output')
  .option('--force', 'replace a file that is there')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExamples:\n  $ valise doctor\n  $ valise doctor --save .')
  .action(async ({ force, json, save }: { force?: boolean; json?: boolean; save?: string }) => {
    if (save !== undefined) return saveDiagnostics({ output: save, ...(force !== undefined && { force }) }, context);
    if (force !== undefined) throw new AppError('USAGE', { reason: '--force replaces the file of --save' });
    const results = await context.call('system.check', {});
    if (results.some(({ state }) => state === 'failed')) context.exitWith(EXIT.inputOutput);
    printAnswer(context.terminal, json, results, () => results.flatMap(checkLines));
  });

async function saveDiagnostics(wish: OutputWish, { call, terminal }: CommandContext): Promise<void> {
  const { fileName, text } = await call('system.diagnostics', {});
  const output = await openOutput(fileName, wish, terminal);
  try {
    await output.write(new TextEncoder().encode(`${text}\n`));
    await output.commit({ inClear: false });
  } catch (error) {
    await output.discard();
    throw error;
  }
  if (output.path !== undefined) terminal.out(`Saved ${output.path}`);
}

const checkLines = ({ name, state, found, next }: CheckResult): readonly string[] =>
  [`${SIGN[state]}  ${name}: ${found}`, ...(next === undefined ? [] : next.split('\n').map((line) => `         ${line}`))];

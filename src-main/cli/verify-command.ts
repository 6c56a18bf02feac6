import { Command } from 'commander';
import { failureLines } from '../../src-shared/errors/error-text';
import { EXIT } from '../../src-shared/errors/exit-code';
import { FILE_CHECK_TEXT, type FileCheck, type FileVerdict } from '../../src-shared/transfer/file-verdict';
import type { CommandContext } from './command-context';
import { exitOfFailures } from './exit-of-failures';
import { firstLines } from './first-lines';
import { fileTitle, givenPaths } from './given-paths';
import { withPasswordOptions, type PasswordFlags } from './password-options';
import { printAnswer } from './print-answer';
import { tryPassword } from './try-password';

interface VerifyFlags extends PasswordFlags {
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  $ valise verify backup.zip --password-file secret
  $ valise verify *.json                                 asks for the password of each sealed one, on a terminal

Ends with 0 when all that there is to check was checked and passed, with 5 when a password is wrong or missing, and with 3 when a file is
damaged or was changed. Nothing is kept or changed, and no data folder is needed.`;

export const verifyCommand = (context: CommandContext): Command => withPasswordOptions(new Command('verify')
  .argument('<file...>', 'files, archives, folders, or - for standard input'))
  .option('--json', 'print a list of verdicts as JSON')
  .addHelpText('after', EXAMPLES)
  .action(async (paths: string[], flags: VerifyFlags) => {
    const verdicts = await tryPassword(await givenPaths(paths, context), flags, context, (source, password) => context.call('file.verify', { source, password }));
    context.exitWith(exitOf(verdicts));
    printAnswer(context.terminal, flags.json, verdicts, () => verdicts.flatMap(verdictLines));
  });

/** Where nothing failed and still not all is well, a password is missing. */
function exitOf(verdicts: readonly FileVerdict[]): number {
  const failed = exitOfFailures(verdicts.flatMap(({ checks }) => checks.flatMap(({ failures }) => failures)));
  return failed === EXIT.ok && verdicts.some(({ ok }) => !ok) ? EXIT.locked : failed;
}

const SIGN = { passed: 'passed     ', failed: 'FAILED     ', 'not-checked': 'not checked' } as const;

function verdictLines({ name, ok, checks }: FileVerdict): readonly string[] {
  const failed = checks.some(({ state }) => state === 'failed');
  return [`${fileTitle(name)}: ${ok ? 'ok' : failed ? 'NOT as it was written, or not to be opened' : 'not checked without its password'}`, ...checks.flatMap(checkLines)];
}

const checkLines = ({ check, state, reason, failures }: FileCheck): readonly string[] => [
  `  ${SIGN[state]}  ${FILE_CHECK_TEXT[check]}${reason === undefined ? '' : `: ${reason}`}`,
  ...firstLines(failures.map((failure) => `               ${failureLines(failure)[0] ?? ''}`)),
];

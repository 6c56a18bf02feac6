import { Command } from 'commander';
import { AppError } from '../../../src-shared/errors/app-error';
import { EXIT } from '../../../src-shared/errors/exit-code';
import type { OperationInput } from '../../../src-shared/contract/operations';
import { isFile } from '../../files/is-file';
import type { CommandContext } from '../command-context';
import { fileTitle, givenPaths } from '../given-paths';
import { withPasswordOptions, type PasswordFlags } from '../password-options';
import { printAnswer } from '../print-answer';
import { statedPassword } from '../stated-password';
import { entityDifferenceLines } from './entity-difference-lines';
import { refuseTwice, statedSecret } from './secret-options';

type Side = OperationInput<'gateway.diff'>['a'];

interface DiffFlags extends PasswordFlags {
  readonly secretFileA?: string;
  readonly secretFileB?: string;
  readonly json?: boolean;
}

const HELP = `
Examples:
  $ valise gateway diff staging prod
  $ valise gateway diff prod export.json --secret-file-b secret.txt
  $ valise gateway diff prod sealed.json --password-file pw.txt
  $ curl -s https://gateway.example.com/export -H "Authorization: Bearer $TOKEN" | valise gateway diff prod -

A path where there is a file is that file, ./prod for one that is called as an environment is; anything else is an environment. Secrets
are compared where both sides can be opened, and never shown. It ends with 9 where there is a difference.`;

export const gatewayDiffCommand = (context: CommandContext): Command => withPasswordOptions(new Command('diff')
  .description('what differs between two environments, two files, or one and the other')
  .argument('<a>', 'an environment, a file, or - for standard input')
  .argument('<b>', 'the other one')
  .option('--secret-file-a <file>', 'a file with the secret with which the values in file A are encrypted')
  .option('--secret-file-b <file>', 'the same for file B'))
  .option('--json', 'print JSON')
  .addHelpText('after', HELP)
  .action((a: string, b: string, flags: DiffFlags) => diff(context, a, b, flags));

async function diff(context: CommandContext, a: string, b: string, { secretFileA, secretFileB, passwordFile, passwordEnv, json }: DiffFlags): Promise<void> {
  const { terminal, call, exitWith } = context;
  refuseTwice(a, b, secretFileA, secretFileB, passwordFile);
  const password = await statedPassword({ file: passwordFile, variable: passwordEnv }, context);
  const sides = { a: await sideOf(a, secretFileA, '--secret-file-a', context, password), b: await sideOf(b, secretFileB, '--secret-file-b', context, password) };
  const differences = await call('gateway.diff', sides);
  printAnswer(terminal, json, differences, () => entityDifferenceLines(differences, titleOf(a), titleOf(b)));
  // Programs too: of an empty list with the exit code of equality they would think the same.
  for (const line of [...closedLine(sides.a, a, '--secret-file-a'), ...closedLine(sides.b, b, '--secret-file-b')]) terminal.err(line);
  exitWith(differences.length === 0 ? EXIT.ok : EXIT.findings);
}

const titleOf = (word: string): string => fileTitle(word === '-' ? '' : word);

/** That two sides are the same must not be said of what could not be compared. */
const closedLine = (side: Side, word: string, option: string): readonly string[] =>
  ('environment' in side || side.secret !== undefined || side.password !== undefined ? [] : [`What is encrypted in ${titleOf(word)} was not compared: ${option} opens it.`]);

async function sideOf(word: string, secretFile: string | undefined, option: string, context: CommandContext, password: string | undefined): Promise<Side> {
  if (word !== '-' && !(await isFile(word))) {
    if (secretFile === undefined) return { environment: word };
    throw new AppError('USAGE', { reason: `${option} opens what is encrypted in a file; there is no file "${word}"` });
  }
  const [given] = await givenPaths([word], context);
  if (given === undefined) throw new AppError('FILE_NOT_FOUND', { place: { file: word } });
  const secret = await statedSecret(secretFile, context.terminal);
  return { file: await given.hand(), ...(secret !== undefined && { secret }), ...(password !== undefined && { password }) };
}

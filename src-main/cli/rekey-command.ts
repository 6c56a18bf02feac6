import { Command } from 'commander';
import { AppError } from '../../src-shared/errors/app-error';
import type { OperationOutput } from '../../src-shared/contract/operations';
import { replaceFile } from '../files/replace-file';
import { askNewPassword, askOwnPassword } from './ask-password';
import type { CommandContext } from './command-context';
import { fileTitle, givenPaths } from './given-paths';
import { several } from './inspect-lines';
import { withPasswordOptions, type PasswordFlags } from './password-options';
import { statedPassword } from './stated-password';
import { writeExport } from './write-export';

interface RekeyFlags extends PasswordFlags {
  readonly newPasswordFile?: string;
  readonly newPasswordEnv?: string;
  readonly output?: string;
  readonly inPlace?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  $ valise rekey backup.zip --in-place                   asks for both passwords, on a terminal
  $ valise rekey work.json --password-file old --new-password-file new --output work-new.json
  $ valise rekey work.json --password-env OLD --new-password-env NEW --output - > elsewhere.json

The file is verified first; one that was changed is refused. JSON stays JSON, YAML stays YAML, a compressed file stays one, an archive
keeps its other files as they are. No data folder is needed.`;

export const rekeyCommand = (context: CommandContext): Command => withPasswordOptions(new Command('rekey')
  .argument('<file>', 'a sealed document or archive, or - for standard input'))
  .option('--new-password-file <file>', 'a file with the new password')
  .option('--new-password-env <name>', 'a variable with the new password')
  .option('--output <path>', 'a file, a folder, or - for standard output')
  .option('--in-place', 'replace the file itself, all at once, with the permissions that it has')
  .option('--force', 'replace a file that is at --output')
  .option('--json', 'print what was written as JSON')
  .addHelpText('after', EXAMPLES)
  .action((path: string, flags: RekeyFlags) => rekey(context, path, flags));

async function rekey(context: CommandContext, path: string, flags: RekeyFlags): Promise<void> {
  const { terminal, call } = context;
  checkFlags(path, flags, terminal.interactive);
  const [file, ...others] = await givenPaths([path], context);
  if (file === undefined || others.length > 0) throw new AppError('USAGE', { reason: 'One file at a time gets a new password; this is a folder' });
  const before = await file.read();
  const password = (await statedPassword({ file: flags.passwordFile, variable: flags.passwordEnv }, context)) ?? (await askOwnPassword(fileTitle(file.name), terminal));
  const newPassword = (await statedPassword({ file: flags.newPasswordFile, variable: flags.newPasswordEnv }, context)) ?? (await askNewPassword(terminal));
  terminal.progress('Sealing…');
  const rekeyed = await call('file.rekey', { source: { name: file.name, content: before }, password, newPassword });
  const written = await put(path, before, rekeyed, flags, context);
  const { documents, values, file: { content: { length: bytes } } } = rekeyed;
  if (flags.json === true) terminal.json({ path: written, bytes, documents, values });
  else terminal.err(`Sealed ${several(values, 'value')} in ${several(documents, 'document')} with the new password${written === undefined ? '' : `: ${written}`}.`);
}

/** Gives back where it is; undefined: it went to standard output. */
async function put(path: string, before: Uint8Array, { file }: OperationOutput<'file.rekey'>, { inPlace, output, force }: RekeyFlags, { terminal }: CommandContext): Promise<string | undefined> {
  if (inPlace !== true) return writeExport(file, { ...(output !== undefined && { output }), ...(force !== undefined && { force }) }, terminal);
  await replaceFile(path, before, file.content);
  return path;
}

/** Refuses what does not go together, before anything is read. @throws AppError USAGE */
function checkFlags(path: string, { output, inPlace, force, json, passwordFile, passwordEnv, newPasswordFile, newPasswordEnv }: RekeyFlags, interactive: boolean): void {
  const refuse = (reason: string): never => {
    throw new AppError('USAGE', { reason });
  };
  if ((output !== undefined) === (inPlace === true)) refuse('Say where the new file goes: --output PATH, --output - or --in-place');
  if (inPlace === true && path === '-') refuse('Standard input can not be replaced');
  if (force === true && (inPlace === true || output === '-')) refuse('--force replaces a file that is at --output');
  if (json === true && output === '-') refuse('--json and --output - both want standard output');
  if ([path, passwordFile, newPasswordFile].filter((one) => one === '-').length > 1) refuse('Standard input (-) can be read once only');
  const unsaid = [
    ...((passwordFile ?? passwordEnv) === undefined ? ['--password-file or --password-env'] : []),
    ...((newPasswordFile ?? newPasswordEnv) === undefined ? ['--new-password-file or --new-password-env'] : []),
  ];
  if (!interactive && unsaid.length > 0) refuse(`Say where the password is: ${unsaid.join(', ')}; nobody can be asked`);
}

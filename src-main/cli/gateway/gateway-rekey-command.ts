import { Command } from 'commander';
import { AppError } from '../../../src-shared/errors/app-error';
import type { CommandContext } from '../command-context';
import { fileTitle, givenPaths } from '../given-paths';
import { several } from '../inspect-lines';
import { printAnswer } from '../print-answer';
import { writeExport } from '../write-export';
import type { EnvironmentFlags } from './environment-option';
import { neededSecret, refuseGivenSecret, refuseTwice, withRefusedSecret, type GivenSecretFlags } from './secret-options';

interface RekeyFlags extends EnvironmentFlags, GivenSecretFlags {
  readonly sourceSecretFile?: string;
  readonly targetSecretFile?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

const HELP = `
Examples:
  $ valise gateway rekey export.json --source-secret-file old.txt --target-secret-file new.txt --output for-prod.json
  $ valise gateway rekey --environment prod --target-secret-file new.txt

Of a file every encrypted value is opened with the source secret and encrypted with the target secret, all of them or none; nothing is
kept. An environment keeps its values under the key of the vault, so a new secret is all it needs: what leaves it is encrypted with it.`;

export const gatewayRekeyCommand = (context: CommandContext): Command => withRefusedSecret(new Command('rekey')
  .description('have a file, or an environment, encrypted with another secret of a gateway')
  .argument('[file]', 'an exported configuration, or - for standard input'))
  .option('--environment <name>', 'an environment instead of a file, by name or id')
  .option('--source-secret-file <file>', 'a file with the secret of now, - for standard input')
  .option('--target-secret-file <file>', 'a file with the new secret, - for standard input')
  .option('-o, --output <path>', 'a file, a folder, or - for standard output')
  .option('--force', 'replace a file that is there')
  .option('--json', 'print what was done as JSON')
  .addHelpText('after', HELP)
  .action((file: string | undefined, flags: RekeyFlags) => {
    refuseGivenSecret(flags);
    return file === undefined ? rekeyEnvironment(context, flags) : rekeyFile(context, file, flags);
  });

async function rekeyFile(context: CommandContext, path: string, { environment, sourceSecretFile, targetSecretFile, output, force, json }: RekeyFlags): Promise<void> {
  const { terminal, call } = context;
  if (environment !== undefined) throw new AppError('USAGE', { reason: 'Name a file or --environment, not both' });
  if (output === undefined) throw new AppError('USAGE', { reason: 'Say where the new file goes: --output PATH, or --output - for standard output' });
  if (json === true && output === '-') throw new AppError('USAGE', { reason: '--json and --output - both want standard output' });
  refuseTwice(path, sourceSecretFile, targetSecretFile);
  const [given, ...others] = await givenPaths([path], context);
  if (given === undefined || others.length > 0) throw new AppError('USAGE', { reason: 'One file at a time is encrypted anew; this is a folder' });
  const sourceSecret = await neededSecret(sourceSecretFile, { whose: fileTitle(given.name), option: '--source-secret-file' }, terminal);
  const targetSecret = await neededSecret(targetSecretFile, { whose: 'the gateway that is to import it', option: '--target-secret-file' }, terminal);
  terminal.progress('Encrypting…');
  const { file, values } = await call('gateway.rekey', { file: await given.hand(), sourceSecret, targetSecret });
  // What is no encrypted value stays as it is, and may be a secret in clear.
  const written = await writeExport(file, { output, ...(force !== undefined && { force }) }, terminal, true);
  if (json === true) terminal.json({ path: written, bytes: file.content.length, values });
  else terminal.err(`Encrypted ${several(values, 'value')} with the target secret${written === undefined ? '' : `: ${written}`}.`);
}

async function rekeyEnvironment({ terminal, call }: CommandContext, { environment, sourceSecretFile, targetSecretFile, output, force, json }: RekeyFlags): Promise<void> {
  if (environment === undefined) throw new AppError('USAGE', { reason: 'Name a file, or an environment with --environment' });
  if (output !== undefined || force === true) throw new AppError('USAGE', { reason: 'An environment is kept here: --output and --force are for files' });
  if (sourceSecretFile !== undefined) throw new AppError('USAGE', { reason: 'Values of an environment are kept under the key of the vault: only a file needs --source-secret-file' });
  const secret = await neededSecret(targetSecretFile, { whose: `"${environment}", the new one`, option: '--target-secret-file' }, terminal);
  const summary = await call('environment.setSecret', { environment, secret });
  printAnswer(terminal, json, summary, () => [`"${summary.name}" encrypts with the target secret now.`]);
}

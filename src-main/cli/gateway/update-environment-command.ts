import { Command } from 'commander';
import { AppError } from '../../../src-shared/errors/app-error';
import type { CommandContext } from '../command-context';
import { printAnswer } from '../print-answer';

interface UpdateFlags {
  readonly name?: string;
  readonly description?: string;
  /** False: `--no-url`. */
  readonly url?: string | false;
  readonly json?: boolean;
}

const HELP = `
Examples:
  $ valise gateway environments update prod --url https://gateway.example.com
  $ valise gateway environments update prod --name production --description "what customers use"

At another address the token is forgotten, since it would be sent there: give the one of that gateway with set-secret --token-file.`;

export const updateEnvironmentCommand = ({ terminal, call }: CommandContext): Command => new Command('update')
  .description('rename an environment, or say where its live gateway is')
  .argument('<environment>', 'its name or id')
  .option('--name <name>', 'what it is called from now on')
  .option('--description <text>', 'what it is for')
  .option('--url <url>', 'the address of its live gateway: https, or http on this computer')
  .option('--no-url', 'forget that address')
  .option('--json', 'print JSON')
  .addHelpText('after', HELP)
  .action(async (environment: string, { name, description, url, json }: UpdateFlags) => {
    if (name === undefined && description === undefined && url === undefined) throw new AppError('USAGE', { reason: 'Say what changes: --name, --description, --url or --no-url' });
    const summary = await call('environment.update', { environment, name, description, url: url === false ? null : url });
    printAnswer(terminal, json, summary, () => [
      `Kept: "${summary.name}"${summary.url === undefined ? ', without an address' : `, gateway at ${summary.url}`}.`,
      ...(typeof url === 'string' && !summary.hasToken ? [`It has no token for that address; keep one: valise gateway environments set-secret ${JSON.stringify(summary.name)} --token-file FILE`] : []),
    ]);
  });

import { Command } from 'commander';
import type { EnvironmentSummary } from '../../../src-shared/contract/gateway-operations';
import { AppError } from '../../../src-shared/errors/app-error';
import type { CommandContext } from '../command-context';
import { printAnswer } from '../print-answer';
import { secretInFile } from '../secret-in-file';
import { tableLines } from '../table-lines';
import type { Terminal } from '../terminal';
import { countsText } from './counts-text';
import { neededSecret } from './secret-options';

export const environmentsCommand = (context: CommandContext): Command => new Command('environments')
  .description('the named sets of gateway configuration')
  .addCommand(listCommand(context))
  .addCommand(addCommand(context))
  .addCommand(copyCommand(context))
  .addCommand(deleteCommand(context))
  .addCommand(setSecretCommand(context));

const ENVIRONMENT = ['<environment>', 'its name or id'] as const;

const listCommand = ({ terminal, call }: CommandContext): Command => new Command('list')
  .description('the environments there are, and how much is in each')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExample:\n  $ valise gateway environments list')
  .action(async ({ json }: { json?: boolean }) => {
    const environments = await call('environment.list', {});
    printAnswer(terminal, json, environments, () => (environments.length === 0 ? ['There is no environment yet. Begin with: valise gateway import FILE'] : tableLines(environmentTable(environments))));
  });

const environmentTable = (environments: readonly EnvironmentSummary[]): string[][] => [
  ['NAME', 'SECRET', 'HOLDS', 'DESCRIPTION'],
  ...environments.map(({ name, hasSecret, counts, description }) => [name, hasSecret ? 'set' : 'none', countsText(counts), description.split('\n')[0] ?? '']),
];

const addCommand = ({ terminal, call }: CommandContext): Command => new Command('add')
  .description('make an environment')
  .argument('<name>', 'no two have the same, whatever the case')
  .option('--description <text>', 'what it is for', '')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExample:\n  $ valise gateway environments add staging --description "before each release"')
  .action(async (name: string, { description, json }: { description: string; json?: boolean }) => {
    const made = await call('environment.add', { name, description });
    printAnswer(terminal, json, made, () => [`Made: "${made.name}".`]);
  });

const copyCommand = ({ terminal, call }: CommandContext): Command => new Command('copy')
  .description('make an environment with all that another one holds, secrets of its entries included; its own secret stays behind')
  .argument(...ENVIRONMENT)
  .argument('<name>', 'what the copy is called')
  .option('--description <text>', 'what it is for', '')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExample:\n  $ valise gateway environments copy staging prod')
  .action(async (copyOf: string, name: string, { description, json }: { description: string; json?: boolean }) => {
    const made = await call('environment.add', { name, description, copyOf });
    printAnswer(terminal, json, made, () => [`Made: "${made.name}", with ${countsText(made.counts)}.`]);
  });

const deleteCommand = ({ terminal, call }: CommandContext): Command => new Command('delete')
  .description('delete an environment with all that it holds; undo brings it back')
  .argument(...ENVIRONMENT)
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExample:\n  $ valise gateway environments delete staging')
  .action(async (environment: string, { json }: { json?: boolean }) => {
    const done = await call('environment.remove', { environment });
    printAnswer(terminal, json, done, () => [`Deleted: "${environment}". Take it back with: valise undo ${done.historyId}`]);
  });

interface SetSecretFlags {
  readonly secretFile?: string;
  readonly remove?: boolean;
  readonly json?: boolean;
}

const SET_SECRET_HELP = `
Examples:
  $ valise gateway environments set-secret prod          asks for it, on a terminal
  $ pass show gateway/prod | valise gateway environments set-secret prod
  $ valise gateway environments set-secret prod --secret-file secret.txt

It is AUTH_ENCRYPTION_SECRET of the gateway that the environment is for: it opens what that gateway exports, and encrypts what goes there.`;

const setSecretCommand = ({ terminal, call }: CommandContext): Command => new Command('set-secret')
  .description('keep the secret with which the gateway of an environment encrypts; it is asked for unseen, or read from standard input')
  .argument(...ENVIRONMENT)
  .option('--secret-file <file>', 'a file with the secret, - for standard input; one trailing newline is no part of it')
  .option('--remove', 'forget the secret that is kept')
  .option('--json', 'print JSON')
  .addHelpText('after', SET_SECRET_HELP)
  .action(async (environment: string, { secretFile, remove = false, json }: SetSecretFlags) => {
    if (remove && secretFile !== undefined) throw new AppError('USAGE', { reason: '--remove takes the secret away: there is none to be read' });
    const secret = remove ? null : await givenSecret(environment, secretFile, terminal);
    const summary = await call('environment.setSecret', { environment, secret });
    printAnswer(terminal, json, summary, () => [summary.hasSecret ? `Sealed: the secret of "${summary.name}".` : `"${summary.name}" has no secret now.`]);
  });

const givenSecret = (environment: string, file: string | undefined, terminal: Terminal): Promise<string> => (file === undefined && !terminal.interactive
  ? secretInFile('-', 'secret', terminal)
  : neededSecret(file, { whose: `"${environment}"`, option: '--secret-file' }, terminal));

import { Command } from 'commander';
import type { EnvironmentSummary } from '../../../src-shared/contract/gateway-operations';
import type { CommandContext } from '../command-context';
import { printAnswer } from '../print-answer';
import { tableLines } from '../table-lines';
import { countsText } from './counts-text';
import { setSecretCommand } from './set-secret-command';
import { updateEnvironmentCommand } from './update-environment-command';

export const environmentsCommand = (context: CommandContext): Command => new Command('environments')
  .description('the named sets of gateway configuration')
  .addCommand(listCommand(context))
  .addCommand(addCommand(context))
  .addCommand(copyCommand(context))
  .addCommand(updateEnvironmentCommand(context))
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
  ['NAME', 'SECRET', 'GATEWAY', 'HOLDS', 'DESCRIPTION'],
  ...environments.map(({ name, hasSecret, hasToken, url, counts, description }) => [
    name, hasSecret ? 'set' : 'none', url === undefined ? 'none' : `${url}${hasToken ? '' : ' (no token)'}`, countsText(counts), description.split('\n')[0] ?? '',
  ]),
];

const addCommand = ({ terminal, call }: CommandContext): Command => new Command('add')
  .description('make an environment')
  .argument('<name>', 'no two have the same, whatever the case')
  .option('--description <text>', 'what it is for', '')
  .option('--url <url>', 'the address of its live gateway, for pull and push: https, or http on this computer')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExamples:\n  $ valise gateway environments add staging --description "before each release"\n  $ valise gateway environments add prod --url https://gateway.example.com')
  .action(async (name: string, { description, url, json }: { description: string; url?: string; json?: boolean }) => {
    const made = await call('environment.add', { name, description, url });
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

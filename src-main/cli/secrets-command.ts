import { Command } from 'commander';
import { AppError } from '../../src-shared/errors/app-error';
import { askChoice } from './ask-choice';
import type { CommandContext } from './command-context';
import { findSlot } from './find-slot';
import { printAnswer } from './print-answer';
import { readSecret } from './read-secret';
import { secretTable, wholeSecretList } from './secret-table';
import { tableLines } from './table-lines';

export const secretsCommand = (context: CommandContext): Command => new Command('secrets')
  .addCommand(listCommand(context))
  .addCommand(setCommand(context))
  .addCommand(unsetCommand(context));

const listCommand = (context: CommandContext): Command => new Command('list')
  .description('every secret, where it is used and where it goes; never what it is')
  .option('--blank', 'only those to fill in')
  .option('--name <name>', 'only those of this name: a variable, a header, the flag before an argument')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExamples:\n  $ valise secrets list --blank\n  $ valise secrets list --name GITHUB_TOKEN --json')
  .action(async ({ blank = false, name, json }: { blank?: boolean; name?: string; json?: boolean }) => {
    const page = await wholeSecretList(context, { ...(blank && { show: 'blank' }), ...(name !== undefined && { name }) });
    const nothing = blank || name !== undefined ? 'There is none.' : 'No secret is kept yet. Begin with: valise import FILE';
    printAnswer(context.terminal, json, page, () => (page.items.length === 0 ? [nothing] : tableLines(secretTable(page.items))));
  });

const SERVER = ['<server>', 'PROFILE/MCP, by name or id'] as const;
const SLOT = ['<slot>', 'the field as valise secrets list shows it (env.TOKEN, args[2]), or the name of the secret where the server has one of it'] as const;

const setCommand = (context: CommandContext): Command => new Command('set')
  .description('fill a secret in, or replace it; it is asked for unseen, or read from standard input')
  .argument(...SERVER)
  .argument(...SLOT)
  .option('--json', 'print JSON')
  .addHelpText('after', '\nText around the secret stays: of "Bearer …" only what comes behind Bearer is asked for.\n\nExamples:\n  $ valise secrets set Work/github GITHUB_TOKEN\n  $ pass show github | valise secrets set Work/github env.GITHUB_TOKEN')
  .action(async (server: string, slot: string, { json }: { json?: boolean }) => {
    const { place, label } = await findSlot(server, slot, context);
    const value = await readSecret(label, context.terminal);
    const done = await context.call('secret.fill', { places: [place], value });
    printAnswer(context.terminal, json, done, () => [done.historyId === undefined ? 'Nothing changed: it is kept so already.' : `Sealed: ${label}. Take it back with: valise undo ${done.historyId}`]);
  });

interface UnsetFlags {
  readonly alsoHistory?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

const unsetCommand = (context: CommandContext): Command => new Command('unset')
  .description('make a blank of a secret')
  .argument(...SERVER)
  .argument(...SLOT)
  .option('--also-history', 'take it out of the history, too: what undo records hold of its server, and reports of imports that speak of it; can not be undone')
  .option('--yes', 'take it out of the history without asking')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExported files and backups keep what they hold.\n\nExamples:\n  $ valise secrets unset Work/github GITHUB_TOKEN\n  $ valise secrets unset Work/github env.GITHUB_TOKEN --also-history')
  .action((server: string, slot: string, flags: UnsetFlags) => unset(context, server, slot, flags));

async function unset(context: CommandContext, server: string, slot: string, { alsoHistory = false, yes = false, json }: UnsetFlags): Promise<void> {
  const { terminal, call } = context;
  if (yes && !alsoHistory) throw new AppError('USAGE', { reason: '--yes answers what --also-history asks' });
  if (alsoHistory && !yes && !terminal.interactive) throw new AppError('USAGE', { reason: 'Nobody is here to be asked: --also-history needs --yes' });
  const { place, label } = await findSlot(server, slot, context);
  const sure = !alsoHistory || yes ? 'y' : await askChoice(terminal, `Forget ${label}, in the history too? It can not be undone. [y/N] `, ['y', 'n'], 'n');
  if (sure === 'n') throw new AppError('CANCELLED');
  const done = await call('secret.unset', { places: [place], alsoHistory });
  const { historyId, forgotten } = done;
  printAnswer(terminal, json, done, () => {
    if (forgotten !== undefined) return [`Forgotten: ${label}. ${counted(forgotten.steps, 'step')} can not be undone for its server any more, ${counted(forgotten.reports, 'report')} of imports ${forgotten.reports === 1 ? 'is' : 'are'} gone.`];
    return [historyId === undefined ? 'Nothing changed: it is to be filled in already.' : `To be filled in now: ${label}. Take it back with: valise undo ${historyId}`];
  });
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

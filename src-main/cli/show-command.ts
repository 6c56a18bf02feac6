import { Command } from 'commander';
import type { CommandContext } from './command-context';
import { printAnswer } from './print-answer';
import { showLines } from './show-lines';

export const showCommand = (context: CommandContext): Command => new Command('show')
  .argument('<name>', 'PROFILE or PROFILE/MCP, by name or id')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExamples:\n  $ valise show Work\n  $ valise show Work/github --json')
  .action(async (name: string, { json }: { json?: boolean }) => {
    const view = await context.call('profile.show', { name, others: true });
    printAnswer(context.terminal, json, view, () => showLines(view));
  });

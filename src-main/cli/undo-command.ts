import { Command } from 'commander';
import type { CommandContext } from './command-context';
import { followJob } from './follow-job';
import { historyText } from './history-text';
import { parseStep } from './parse-step';
import { printAnswer } from './print-answer';

export const undoCommand = (context: CommandContext): Command => new Command('undo')
  .argument('[id]', 'the number that history shows', parseStep)
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExamples:\n  $ valise undo\n  $ valise undo 3    (an undo can be undone by its own number)')
  .action(async (id: number | undefined, { json }: { json?: boolean }) => {
    const entry = await followJob(context, (jobId) => context.call('history.undo', { id, jobId }));
    printAnswer(context.terminal, json, entry, () => [`Done: ${historyText(entry)}. Take it back with: valise undo ${entry.id}`]);
  });

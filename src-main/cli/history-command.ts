import { Command } from 'commander';
import type { HistoryEntry } from '../../src-shared/transfer/history-entry';
import type { CommandContext } from './command-context';
import { historyText } from './history-text';
import { printAnswer } from './print-answer';
import { tableLines } from './table-lines';

export const historyCommand = (context: CommandContext): Command => new Command('history')
  .description('what was done, newest first')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExamples:\n  $ valise history\n  $ valise undo 3')
  .action(async ({ json }: { json?: boolean }) => {
    const entries = await context.call('history.list', {});
    printAnswer(context.terminal, json, entries, () => (entries.length === 0
      ? ['Nothing was done yet. Begin with: valise import FILE']
      : tableLines([['ID', 'WHEN', 'WHAT', ''], ...entries.map(row)])));
  });

const row = (entry: HistoryEntry): string[] => [String(entry.id), entry.at.slice(0, 19).replace('T', ' '), historyText(entry), stateText(entry)];

function stateText({ undoneBy, undoable }: HistoryEntry): string {
  if (undoneBy !== undefined) return `undone by ${undoneBy}`;
  return undoable ? 'can be undone' : '';
}

import { Command } from 'commander';
import { AppError } from '../../src-shared/errors/app-error';
import type { HistoryEntry } from '../../src-shared/transfer/history-entry';
import { askChoice } from './ask-choice';
import type { CommandContext } from './command-context';
import { historyText } from './history-text';
import { reportLines } from './import-report-lines';
import { parseStep } from './parse-step';
import { printAnswer } from './print-answer';
import { tableLines } from './table-lines';
import { wholeReport } from './whole-report';

interface HistoryFlags {
  readonly report?: number;
  readonly clear?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

export const historyCommand = (context: CommandContext): Command => new Command('history')
  .option('--report <id>', 'what an import told when it was done, by its number', parseStep)
  .option('--clear', 'forget all of it; nothing can be undone then')
  .option('--yes', 'clear without asking')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExamples:\n  $ valise history\n  $ valise history --report 3\n  $ valise undo 3')
  .action((flags: HistoryFlags) => runHistory(context, flags));

async function runHistory(context: CommandContext, { report, clear = false, yes = false, json }: HistoryFlags): Promise<void> {
  if (clear && report !== undefined) throw new AppError('USAGE', { reason: '--report shows what --clear would forget; do one after the other' });
  if (yes && !clear) throw new AppError('USAGE', { reason: '--yes answers what --clear asks' });
  if (clear) return clearHistory(context, yes, json);
  if (report !== undefined) return showReport(context, report, json);
  const entries = await context.call('history.list', {});
  printAnswer(context.terminal, json, entries, () => (entries.length === 0
    ? ['Nothing was done yet. Begin with: valise import FILE']
    : tableLines([['ID', 'WHEN', 'WHAT', ''], ...entries.map(row)])));
}

async function showReport(context: CommandContext, id: number, json: boolean | undefined): Promise<void> {
  const { report, items } = await context.call('history.report', { id });
  const whole = await wholeReport({ ...report, items }, context);
  printAnswer(context.terminal, json, { report, items: whole.items }, () => reportLines(whole, []));
}

async function clearHistory({ terminal, call }: CommandContext, yes: boolean, json: boolean | undefined): Promise<void> {
  if (!yes && !terminal.interactive) throw new AppError('USAGE', { reason: 'Nobody is here to be asked: --clear needs --yes' });
  const { length } = yes ? [] : await call('history.list', {});
  const sure = yes ? 'y' : await askChoice(terminal, `Forget ${length} ${length === 1 ? 'step' : 'steps'}? Nothing of them can be undone then. [y/N] `, ['y', 'n'], 'n');
  if (sure === 'n') throw new AppError('CANCELLED');
  const cleared = await call('history.clear', {});
  printAnswer(terminal, json, cleared, () => [`Forgotten: ${cleared.removed} ${cleared.removed === 1 ? 'step' : 'steps'}, with what was kept to undo them.`]);
}

const row = (entry: HistoryEntry): string[] => [String(entry.id), entry.at.slice(0, 19).replace('T', ' '), historyText(entry), stateText(entry)];

function stateText({ undoneBy, undoable }: HistoryEntry): string {
  if (undoneBy !== undefined) return `undone by ${undoneBy}`;
  return undoable ? 'can be undone' : '';
}

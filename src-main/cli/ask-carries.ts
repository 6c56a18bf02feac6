import type { ReportItem } from '../../src-shared/transfer/import-report';
import { askChoice } from './ask-choice';
import type { AskedAnswers } from './asked-answers';
import type { Terminal } from './terminal';

/**
 * Asks of every server whose kept secrets stay behind because its destination is another one whether they may go there. True: some may.
 * @throws AppError CANCELLED when the person gives up
 */
export async function askCarries(terminal: Terminal, items: readonly ReportItem[], answers: AskedAnswers, asked: Set<string>): Promise<boolean> {
  let some = false;
  for (const { key, subject, outcome, withheld } of items) {
    if (key === undefined || withheld.length === 0 || outcome === 'skipped' || outcome === 'unchanged' || asked.has(key)) continue;
    asked.add(key);
    const may = await askChoice(terminal, `${subject} gets a new destination. Let the kept secret in ${withheld.join(', ')} go there? [y/N] `, ['y', 'n'], 'n');
    if (may === 'n') continue;
    answers.carrySecrets.push(key);
    some = true;
  }
  return some;
}

import { AppError } from '../../src-shared/errors/app-error';
import { blankGroups } from '../../src-shared/transfer/blank-groups';
import type { PlanItem } from '../../src-shared/transfer/import-plan';
import { askChoice } from './ask-choice';
import type { AskedAnswers } from './asked-answers';
import type { Terminal } from './terminal';

/** Offers to fill in the secrets that the files do not say; what is typed is not shown. @throws AppError CANCELLED when the person gives up */
export async function askBlanks(terminal: Terminal, items: readonly PlanItem[], answers: AskedAnswers): Promise<void> {
  const groups = blankGroups(items);
  if (groups.length === 0) return;
  terminal.err('');
  const wanted = await askChoice(terminal, `${groups.length} ${groups.length === 1 ? 'secret is' : 'secrets are'} not in the files. Fill in now? [y/N] `, ['y', 'n'], 'n');
  if (wanted === 'n') return;
  for (const { name, blanks } of groups) {
    for (const { subject, field, target } of blanks) terminal.err(`  ${subject}, ${field}${target === undefined ? '' : `: goes to ${target}`}`);
    const typed = await terminal.askHidden(`${name} (Enter: later): `);
    if (typed === undefined) throw new AppError('CANCELLED');
    if (typed === '') continue;
    for (const { key, field } of blanks) answers.blanks[key] = { ...answers.blanks[key], [field]: typed };
  }
}

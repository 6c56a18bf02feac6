import { AppError } from '../../src-shared/errors/app-error';
import { clashLines, differenceText } from '../../src-shared/transfer/clash-lines';
import type { Difference, PlanItem } from '../../src-shared/transfer/import-plan';
import type { ReportItem } from '../../src-shared/transfer/import-report';
import type { Strategy } from '../../src-shared/transfer/resolution';
import { askChoice, askText } from './ask-choice';
import type { AskedAnswers } from './asked-answers';
import type { CommandContext } from './command-context';
import { onOneLine } from './printable';

/** A conflict as it stands, and the plan's own item of it. */
export interface OpenItem {
  readonly key: string;
  readonly item: ReportItem;
  readonly planned: PlanItem | undefined;
}

const STRATEGIES: Readonly<Record<'m' | 't' | 'b', Strategy>> = { m: 'skip', t: 'update', b: 'rename' };

type Asking = Pick<CommandContext, 'terminal' | 'call'>;

/**
 * Shows one conflict and asks what shall become of it. True: the answer is for all the rest.
 * @throws AppError CANCELLED when the person gives up
 */
export async function askConflict({ terminal, call }: Asking, planId: string, open: OpenItem, answers: AskedAnswers): Promise<boolean> {
  const { key, item } = open;
  terminal.err(['', ...clashLines(item)].map(onOneLine).join('\n'));
  if (item.state === 'ambiguous') return askCandidate(terminal, open, answers);
  // An update of an entity keeps what the file does not state: there is nothing to pick within it.
  const merges = item.differences.length > 0 && item.kind !== 'entity';
  const chosen = await askChoice(terminal,
    `${item.subject}: keep [m]ine, take [t]heirs, keep [b]oth${merges ? ', merge [f]ield by field' : ''}, [s]kip all, [q]uit (a capital letter for all the rest)? `,
    ['m', 't', 'b', ...(merges ? ['f'] as const : []), 's', 'q', 'M', 'T', 'B']);
  switch (chosen) {
    case 'q': throw new AppError('CANCELLED');
    case 's': case 'M': return forAll(answers, 'skip');
    case 'T': return forAll(answers, 'update');
    case 'B': return forAll(answers, 'rename');
    case 'f': {
      answers.decisions[key] = 'merge';
      answers.fields[key] = await askFields(terminal, item);
      break;
    }
    case 'm': case 't': case 'b': answers.decisions[key] = STRATEGIES[chosen];
  }
  if (chosen === 'b') await askName({ terminal, call }, planId, open, answers);
  return false;
}

function forAll(answers: AskedAnswers, strategy: Strategy): true {
  answers.strategy = strategy;
  return true;
}

async function askFields(terminal: Asking['terminal'], { differences }: ReportItem): Promise<Record<string, 'mine' | 'theirs'>> {
  const sides: [string, 'mine' | 'theirs'][] = [];
  let rest: 'mine' | 'theirs' | undefined;
  for (const difference of differences) {
    const side: 'mine' | 'theirs' = rest ?? (await askSide(terminal, difference, (all) => {
      rest = all;
    }));
    sides.push([difference.field, side]);
  }
  return Object.fromEntries(sides);
}

async function askSide(terminal: Asking['terminal'], difference: Difference, forRest: (side: 'mine' | 'theirs') => void): Promise<'mine' | 'theirs'> {
  terminal.err(`  ${differenceText(difference)}`);
  const chosen = await askChoice(terminal, `  ${difference.field}: [m]ine or [t]heirs (a capital letter for all the rest)? `, ['m', 't', 'M', 'T']);
  const side = chosen.toLowerCase() === 'm' ? 'mine' : 'theirs';
  if (chosen === 'M' || chosen === 'T') forRest(side);
  return side;
}

/** Enter leaves the name to the import, which puts the time behind it. */
async function askName({ terminal, call }: Asking, planId: string, { key }: OpenItem, answers: AskedAnswers): Promise<void> {
  for (;;) {
    const name = await askText(terminal, '  Name for what comes in (Enter: its own, with the time behind it): ');
    if (name === '') return;
    const { free, reason = 'it is taken' } = await call('import.checkName', { planId, key, name });
    if (free) {
      answers.names[key] = name;
      return;
    }
    terminal.err(`  It can't be kept as "${name}": ${reason}.`);
  }
}

async function askCandidate(terminal: Asking['terminal'], { key, item, planned }: OpenItem, answers: AskedAnswers): Promise<boolean> {
  const candidates = planned?.candidates ?? [];
  candidates.forEach(({ label }, index) => terminal.err(`  ${index + 1}) ${label}`));
  const numbers = candidates.map((_, index) => String(index + 1));
  const chosen = await askChoice(terminal, `${item.subject}: which is meant (${numbers.join(', ')}), [n]one, [s]kip all, [q]uit? `, [...numbers, 'n', 's', 'q']);
  if (chosen === 'q') throw new AppError('CANCELLED');
  if (chosen === 's') return forAll(answers, 'skip');
  const candidate = candidates[numbers.indexOf(chosen)];
  if (candidate === undefined) answers.decisions[key] = 'skip';
  else answers.choices[key] = candidate.id;
  return false;
}

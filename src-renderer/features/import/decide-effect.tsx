import { IconArrowRight } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { PlanItem } from '../../../src-shared/transfer/import-plan';
import { DECIDE_TEXTS } from '../../texts/import-decide-texts';
import type { Question } from './questions';

interface DecideEffectProps {
  readonly question: Question;
  readonly planned: PlanItem | undefined;
  /** How many fields differ that are not kept. */
  readonly fields: number;
  /** The dry run already knows of the decision. */
  readonly fresh: boolean;
}

/** What comes of the decision: the name it has afterwards, what changes, what is left to fill in. */
export function DecideEffect({ question, planned, fields, fresh }: DecideEffectProps): ReactElement {
  const { name, item, choice } = question;
  const blanks = fresh && (item.outcome === 'updated' || item.outcome === 'renamed' || item.outcome === 'added') ? item.blanks.length : 0;
  const subject = choice === undefined || choice === 'update' ? (choice === 'update' && fresh && item.outcome === 'updated' ? item.keptName : undefined) ?? name : planned?.keptName ?? name;
  return (
    <p className="effect" role="status">
      <IconArrowRight size={15} stroke={1.8} aria-hidden />
      <span><b>{subject}</b> {effectWords(question, fields, fresh)} {blanks > 0 && <span className="warn">{DECIDE_TEXTS.blanks(blanks)}</span>}</span>
    </p>
  );
}

function effectWords({ item, group, choice, standing }: Question, fields: number, fresh: boolean): string {
  const { effect } = DECIDE_TEXTS;
  if (standing === 'moot') return effect.moot;
  if (choice === undefined) return standing === 'waits' ? effect.waits : effect.open;
  switch (choice) {
    case 'skip': return group === 'ambiguous' ? effect.leaveOut : item.kind === 'mcp' ? effect.skip : item.state === 'name-taken' ? effect.profileSkipAll : effect.profileSkip;
    case 'update': return effect.update(fields);
    case 'rename': return fresh && item.outcome === 'renamed' && item.keptName !== undefined ? effect.renamed(item.keptName) : effect.renamedSoon;
  }
}

import { IconArrowRight } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { PlanItem } from '../../../src-shared/transfer/import-plan';
import { DECIDE_TEXTS } from '../../texts/import-decide-texts';
import type { FieldRow } from './field-rows';
import { sideOf } from './merge-fields';
import type { Question } from './questions';

interface DecideEffectProps {
  readonly question: Question;
  readonly planned: PlanItem | undefined;
  /** How many fields differ that are not kept. */
  readonly fields: number;
  readonly rows: readonly FieldRow[];
  /** The dry run already knows of the decision. */
  readonly fresh: boolean;
}

/** What comes of the decision: the name it has afterwards, what changes, what is left to fill in. */
export function DecideEffect({ question, planned, fields, rows, fresh }: DecideEffectProps): ReactElement {
  const { name, item, choice, left } = question;
  const blanks = fresh && (item.outcome === 'updated' || item.outcome === 'merged' || item.outcome === 'renamed' || item.outcome === 'added') ? item.blanks.length : 0;
  const written = choice === 'update' || choice === 'merge' || choice === 'candidate';
  const subject = written || choice === undefined ? (written && fresh ? item.keptName : undefined) ?? name : planned?.keptName ?? name;
  return (
    <p className="effect" role="status">
      <IconArrowRight size={15} stroke={1.8} aria-hidden />
      <span><b>{subject}</b> {effectWords(question, fields, rows, fresh)} {left > 0 && <span className="warn">{DECIDE_TEXTS.effect.mergeLeft(left)} </span>}{blanks > 0 && <span className="warn">{DECIDE_TEXTS.blanks(blanks)}</span>}</span>
    </p>
  );
}

function effectWords({ item, asked, group, answer, choice, standing }: Question, fields: number, rows: readonly FieldRow[], fresh: boolean): string {
  const { effect } = DECIDE_TEXTS;
  if (standing === 'moot') return effect.moot;
  if (choice === undefined) return standing === 'waits' ? effect.waits : effect.open;
  switch (choice) {
    case 'skip': return group === 'ambiguous' ? effect.leaveOut : group === 'dependency' ? effect.dependencyOut : item.kind === 'mcp' || item.kind === 'entity' ? effect.skip : item.state === 'name-taken' ? effect.profileSkipAll : effect.profileSkip;
    case 'update': return effect.update(fields);
    case 'merge': {
      const [mine, theirs] = (['mine', 'theirs'] as const).map((side) => rows.filter((row) => sideOf(row.fields, answer?.fields) === side).length) as [number, number];
      return group === 'duplicate' ? effect.mergeDuplicate(theirs, mine) : effect.merge(theirs, mine);
    }
    case 'candidate': {
      const label = asked.candidates?.find(({ id }) => id === answer?.candidate)?.label ?? '';
      return group === 'dependency' ? effect.dependency(label) : effect.candidate(label);
    }
    case 'rename': return fresh && item.outcome === 'renamed' && item.keptName !== undefined ? effect.renamed(item.keptName) : effect.renamedSoon;
  }
}

import { Button, UnstyledButton } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import { useMemo, type ReactElement } from 'react';
import { DECIDE_TEXTS } from '../../texts/import-decide-texts';
import { numberText } from '../../texts/plural';
import { VirtualRows } from '../../ui/virtual-rows';
import type { Choice } from './answers';
import { choiceWord, standingWord } from './choice-words';
import { decide } from './decide';
import { GROUPS, openQuestions, type Group, type Question } from './questions';

interface DecideListProps {
  readonly questions: readonly Question[];
  readonly selected: string;
  readonly onSelect: (key: string) => void;
}

type Row = { readonly group: Group; readonly count: number } | { readonly question: Question };

const CHOICES: readonly Choice[] = ['skip', 'update', 'rename'];

/** Everything that was or is to be decided, in groups; and one answer for all that is left. */
export function DecideList({ questions, selected, onSelect }: DecideListProps): ReactElement {
  const rows = useMemo(() => GROUPS.flatMap((group): readonly Row[] => {
    const own = questions.filter((question) => question.group === group);
    return own.length === 0 ? [] : [{ group, count: own.length }, ...own.map((question) => ({ question }))];
  }), [questions]);
  const left = openQuestions(questions);
  const at = rows.findIndex((row) => 'question' in row && row.question.key === selected);
  const move = (to: number): void => {
    // A heading in between is stepped over.
    const ahead = to >= at;
    const row = (ahead ? rows.slice(to) : rows.slice(0, to + 1).toReversed()).find((other) => 'question' in other);
    if (row !== undefined && 'question' in row) onSelect(row.question.key);
  };
  return (
    <section className="decide-list" aria-label={DECIDE_TEXTS.list}>
      <VirtualRows
        count={rows.length} rowHeight={46} label={DECIDE_TEXTS.list} current={at} onMove={move}
        row={(index) => {
          const row = rows[index];
          if (row === undefined) return null;
          return 'question' in row ? <DecideRow question={row.question} here={row.question.key === selected} onSelect={onSelect} /> : <h2 className="group">{DECIDE_TEXTS.groups[row.group]} <span>{numberText(row.count)}</span></h2>;
        }}
      />
      <div className="bulk" role="group" aria-label={DECIDE_TEXTS.forTheLeft(left.length)}>
        <span className="quiet small" role="status">{DECIDE_TEXTS.forTheLeft(left.length)}</span>
        <div>{CHOICES.map((choice) => <Button key={choice} size="compact-sm" disabled={left.length === 0} onClick={() => decide(left, choice)}>{choiceWord('changed', choice)}</Button>)}</div>
      </div>
    </section>
  );
}

function DecideRow({ question, here, onSelect }: { readonly question: Question; readonly here: boolean; readonly onSelect: (key: string) => void }): ReactElement {
  const { key, name, profile, standing } = question;
  return (
    <UnstyledButton className="decide-row" aria-current={here || undefined} onClick={() => onSelect(key)}>
      {standing === 'decided' ? <IconCircleCheckFilled size={16} className="accent" aria-hidden /> : standing === 'open' ? <IconCircle size={16} stroke={1.7} className="faint" aria-hidden /> : <IconCircleDashed size={16} stroke={1.7} className="faint" aria-hidden />}
      <span className="row-main"><b className="cut">{name}</b><small className="cut">{profile ?? DECIDE_TEXTS.profileItself}</small></span>
      <span className={standing === 'open' ? 'warn small nowrap' : 'quiet small nowrap'}>{standingWord(question)}</span>
    </UnstyledButton>
  );
}

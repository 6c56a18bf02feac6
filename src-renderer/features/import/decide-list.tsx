import { Button, UnstyledButton } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { DECIDE_TEXTS } from '../../texts/import-decide-texts';
import { IMPORT_GATEWAY_TEXTS } from '../../texts/import-gateway-texts';
import { numberText } from '../../texts/plural';
import { CutName } from '../../ui/cut';
import { VirtualRows } from '../../ui/virtual-rows';
import { choiceWord, standingWord } from './choice-words';
import { answerable, decide, type WordChoice } from './decide';
import { GROUPS, openQuestions, stepFrom, type Group, type Question } from './questions';

interface DecideListProps {
  readonly questions: readonly Question[];
  readonly selected: string;
  /** Takes the focus once it is drawn. */
  readonly wanted: string | undefined;
  readonly onSelect: (key: string) => void;
  readonly onFocused: () => void;
}

type Row = { readonly group: Group; readonly count: number } | { readonly question: Question };

/** Merging is chosen item by item. */
const CHOICES: readonly WordChoice[] = ['skip', 'update', 'rename'];

/** Everything that was or is to be decided, in groups; and one answer for all that is left. */
export function DecideList({ questions, selected, wanted, onSelect, onFocused }: DecideListProps): ReactElement {
  const rows = useMemo(() => GROUPS.flatMap((group): readonly Row[] => {
    const own = questions.filter((question) => question.group === group);
    return own.length === 0 ? [] : [{ group, count: own.length }, ...own.map((question) => ({ question }))];
  }), [questions]);
  const left = openQuestions(questions);
  const at = rows.findIndex((row) => 'question' in row && row.question.key === selected);
  const press = (event: KeyboardEvent): void => {
    const to = { ArrowDown: stepFrom(questions, selected, 1), ArrowUp: stepFrom(questions, selected, -1), Home: questions[0], End: questions.at(-1) }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onSelect(to.key);
  };
  return (
    <section className="decide-list" aria-label={DECIDE_TEXTS.list}>
      <div className="decide-rows" onKeyDown={press}>
        <VirtualRows
          count={rows.length} rowHeight={46} label={DECIDE_TEXTS.list} current={at}
          row={(index) => {
            const row = rows[index];
            if (row === undefined) return null;
            return 'question' in row ? <DecideRow question={row.question} here={row.question.key === selected} takesFocus={row.question.key === wanted} onFocused={onFocused} onSelect={onSelect} /> : <h2 className="group">{DECIDE_TEXTS.groups[row.group]} <span>{numberText(row.count)}</span></h2>;
          }}
        />
      </div>
      {/* Once nothing is left the buttons are off: the focus goes on to what is looked at. */}
      <div className="bulk" role="group" aria-label={DECIDE_TEXTS.forTheLeft(left.length)}>
        <span className="quiet small" role="status">{DECIDE_TEXTS.forTheLeft(left.length)}</span>
        <div>{CHOICES.map((choice) => <Button key={choice} size="compact-sm" disabled={answerable(left, choice).length === 0} onClick={() => {
          decide(answerable(left, choice), choice);
          onSelect(selected);
        }}>{choiceWord('changed', choice)}</Button>)}</div>
      </div>
    </section>
  );
}

interface DecideRowProps {
  readonly question: Question;
  readonly here: boolean;
  /** Once it is drawn. */
  readonly takesFocus: boolean;
  readonly onFocused: () => void;
  readonly onSelect: (key: string) => void;
}

function DecideRow({ question, here, takesFocus, onFocused, onSelect }: DecideRowProps): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const { key, name, profile, standing, item: { entityType } } = question;
  return (
    <UnstyledButton ref={button} className="decide-row" tabIndex={here ? 0 : -1} onFocus={onFocused} aria-current={here || undefined} onClick={() => onSelect(key)}>
      {standing === 'decided' ? <IconCircleCheckFilled size={16} className="accent" aria-hidden /> : standing === 'open' ? <IconCircle size={16} stroke={1.7} className="faint" aria-hidden /> : <IconCircleDashed size={16} stroke={1.7} className="faint" aria-hidden />}
      <span className="row-main"><CutName name={name} /><small className="cut">{profile ?? (entityType === undefined ? DECIDE_TEXTS.profileItself : IMPORT_GATEWAY_TEXTS.type(entityType))}</small></span>
      <span className={standing === 'open' ? 'warn small nowrap' : 'quiet small nowrap'}>{standingWord(question)}</span>
    </UnstyledButton>
  );
}

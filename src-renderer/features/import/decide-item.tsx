import { Button, SegmentedControl, Switch } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import { useOperation } from '../../bridge/use-operation';
import { DECIDE_TEXTS } from '../../texts/import-decide-texts';
import { inSentence } from '../../texts/in-sentence';
import { MergeView } from '../../ui/code-view';
import { Keys } from '../../ui/keys';
import { Notice } from '../../ui/notice';
import { useNarrow } from '../../ui/use-narrow';
import { Waiting } from '../../ui/waiting';
import { CHOICES, choicesOf, type Choice } from './answers';
import { choiceWord } from './choice-words';
import { CopyName } from './copy-name';
import { decide } from './decide';
import { DecideFields } from './decide-fields';
import type { Sides } from './field-rows';
import { itemsByKey } from './item-names';
import { maskedJson } from './masked-json';
import type { Question } from './questions';
import { StepFailure } from './step-failure';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';

interface DecideItemProps {
  readonly plan: ImportPlan;
  readonly question: Question;
  readonly fresh: boolean;
  /** The first open field, where it is merged. */
  readonly takesFocus: boolean;
  readonly onFocused: () => void;
  /** Something is still to be decided. */
  readonly more: boolean;
  /** Goes on to it. */
  readonly onDone: () => void;
}

const KEY: Readonly<Record<Choice, string>> = { skip: '1', update: '2', rename: '3', merge: 'M', candidate: '' };

/** One conflict: what was decided, and both sides of it. */
export function DecideItem({ plan, question, fresh, takesFocus, onFocused, more, onDone }: DecideItemProps): ReactElement {
  const [asText, setAsText] = useState(false);
  const narrow = useNarrow();
  const { key, name, profile, group, item, asked, choice, again, standing } = question;
  const unnamed = group === 'ambiguous' || group === 'dependency';
  const shown = useOperation('import.show', { planId: plan.planId, key }, { enabled: item.kind === 'mcp' && !unnamed });
  const sides: Sides | undefined = shown.data?.mine === undefined ? undefined : { mine: shown.data.mine, theirs: shown.data.theirs };
  const planned = itemsByKey(plan).get(key);
  const file = planned === undefined ? undefined : plan.sources[planned.source]?.name;
  const heads = group === 'duplicate' ? [DECIDE_TEXTS.first, DECIDE_TEXTS.second] as const : [DECIDE_TEXTS.mineHead, DECIDE_TEXTS.theirsHead] as const;
  const textual = asText && sides !== undefined && !takesFocus;
  return (
    <section className="decide-item" aria-label={inSentence(name)}>
      <header className="decide-head">
        <div className="grow">
          <h2 className="page-title break">{name}</h2>
          <p className="quiet break">
            {unnamed && profile !== undefined && file !== undefined ? DECIDE_TEXTS.named(profile, file) : <>{profile !== undefined && DECIDE_TEXTS.inProfile(profile)} {file !== undefined && DECIDE_TEXTS.fromFile(file)}</>} {planned?.keptName !== undefined && DECIDE_TEXTS.keptAs(planned.keptName)}
          </p>
        </div>
        {sides !== undefined && <Switch label={DECIDE_TEXTS.asText} checked={asText} onChange={(event) => setAsText(event.currentTarget.checked)} />}
      </header>
      <div className="decide-choice">
        {!unnamed && (
          <SegmentedControl
            key={choice === undefined ? 'none' : 'said'} aria-label={DECIDE_TEXTS.decisionFor(name)} value={choice ?? ''}
            onChange={(value) => {
              const said = CHOICES.find((known) => known === value);
              if (said !== undefined && said !== 'candidate') decide([question], said);
            }}
            data={choicesOf(asked).map((value) => ({ value, label: <span className="seg">{choiceWord(group, value)}<kbd aria-hidden>{KEY[value]}</kbd></span> }))}
          />
        )}
        <span className="grow" />
        <span className="quiet small nowrap wide-only">
          {choice === 'merge' && <><span className="jk">{DECIDE_TEXTS.chooseKeys} <Keys>1 2</Keys></span><span className="jk">{DECIDE_TEXTS.rowKeys} <Keys>↑ ↓</Keys></span></>}
          <span className="jk">{DECIDE_TEXTS.previous} <Keys>K</Keys></span><span className="jk">{DECIDE_TEXTS.next} <Keys>J</Keys></span>
        </span>
        {/* Keys go on by themselves; who points sees what became of it first. */}
        {more && standing === 'decided' && <Button className="decide-next" rightSection={<IconArrowRight size={14} stroke={1.8} aria-hidden />} aria-label={DECIDE_TEXTS.nextOpen} onClick={onDone}>{narrow ? DECIDE_TEXTS.next : DECIDE_TEXTS.nextOpen}</Button>}
      </div>
      {choice === 'rename' && item.kind !== 'entity' && <CopyName planId={plan.planId} question={question} onDone={onDone} />}
      {again && <div className="decide-again"><Notice tone="warn">{DECIDE_TEXTS.again}</Notice></div>}
      {shown.isError && <StepFailure code={shown.error.failure.code} lines={shown.error.lines} inline again={() => void shown.refetch()} />}
      {shown.isLoading ? <Waiting label={REVIEW_TEXTS.opening} />
        : textual ? <div className="decide-text"><MergeView mine={{ label: heads[0], text: maskedJson(sides.mine) }} theirs={{ label: heads[1], text: maskedJson(sides.theirs) }} /></div>
          : <DecideFields question={question} planned={planned} sides={sides} heads={heads} fresh={fresh} takesFocus={takesFocus} onFocused={() => { setAsText(false); onFocused(); }} />}
    </section>
  );
}

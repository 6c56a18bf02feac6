import { useCallback, useState, type ReactElement } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import { BLANKS_TEXTS } from '../../texts/import-blanks-texts';
import { DECIDE_TEXTS } from '../../texts/import-decide-texts';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { numberText } from '../../texts/plural';
import { EmptyState } from '../../ui/empty-state';
import { Waiting } from '../../ui/waiting';
import { CannotNotice } from './cannot-notice';
import { chooseCandidate, decide } from './decide';
import { blankPlaces } from './brought-blanks';
import { DecideItem } from './decide-item';
import { DecideList } from './decide-list';
import { FilledButton } from './filled-button';
import { ImportFrame } from './import-frame';
import type { ImportNumbers } from './import-numbers';
import { importLabel } from './import-label';
import { setImport, useImportStore } from './import-store';
import { openQuestions, nextOpen, stepFrom } from './questions';
import { runImport } from './run-import';
import { StepFailure } from './step-failure';
import { stepFault } from './step-fault';
import { useDecideKeys } from './use-decide-keys';
import { usePreview } from './use-preview';

/** What is here in another form: each with what differs, and what shall stay. */
export function DecideStep({ plan }: { readonly plan: ImportPlan }): ReactElement {
  const { aim, aims, settings, partial, busy, refused } = useImportStore(useShallow((state) => ({ aim: state.aim, aims: state.aims, settings: state.settings, partial: state.partial, busy: state.busy, refused: state.refused })));
  const preview = usePreview();
  const { questions, numbers, cannot, blanks } = preview;
  const [key, setKey] = useState<string>();
  const [wanted, setWanted] = useState<string>();
  const [merged, setMerged] = useState<string>();
  const question = questions.find((other) => other.key === key) ?? openQuestions(questions)[0] ?? questions[0];
  // What is looked at stays, also once it is decided.
  if (question !== undefined && question.key !== key) setKey(question.key);
  const left = openQuestions(questions);
  const pick = useCallback((to: string | undefined): void => {
    if (to === undefined) return;
    setKey(to);
    // Whoever is in the list or in what it shows goes along.
    if (document.activeElement?.closest('.decide') != null) setWanted(to);
  }, []);
  const goOn = (): void => pick(nextOpen(questions, question?.key)?.key ?? question?.key);
  useDecideKeys(question, {
    onStep: (step) => pick(stepFrom(questions, question?.key, step)?.key),
    onChoice: (choice) => {
      if (question === undefined) return;
      decide([question], choice);
      // What is merged is chosen field by field first.
      if (choice === 'merge') setMerged(question.key);
      else goOn();
    },
    onCandidate: (id) => {
      if (question === undefined) return;
      chooseCandidate(question, id);
      goOn();
    },
  });
  const fault = left.length > 0 ? DECIDE_TEXTS.leftReason(left.length)
    : stepFault({ aim, aims, needed: preview.needed.length, nothingChosen: preview.nothingChosen, cannot: cannot.length, partial, numbers, questions: questions.length, settings: settings.length, fresh: preview.fresh, busy: busy === 'planning' });
  const toFill = blankPlaces(blanks);
  const label = left.length > 0 ? DECIDE_TEXTS.left(left.length) : toFill > 0 ? BLANKS_TEXTS.goOn(toFill) : importLabel({ aim, settings }, plan, numbers);
  const refusal = refused ?? (preview.error === null ? undefined : { failure: preview.error.failure, lines: preview.error.lines });
  const next = (): void => {
    if (toFill > 0) setImport({ step: 'blanks', refused: undefined });
    else if (numbers !== undefined) void runImport(numbers);
  };
  const footer = (
    <>
      <span className="quiet small nowrap">{DECIDE_TEXTS.undoable}</span>
      <span className="grow" />
      {numbers !== undefined && <span className="quiet nowrap wide-only">{numbersLine(numbers, left.length)}</span>}
      <FilledButton label={label} blocked={fault} reasonShown={left.length > 0} loading={busy !== undefined} onBlocked={() => pick(left[0]?.key)} run={next} />
    </>
  );
  return (
    <ImportFrame at="decide" note={DECIDE_TEXTS.note(questions.length)} back="review" decides fills={toFill > 0} footer={footer}>
      {(refusal !== undefined || (cannot.length > 0 && !partial)) && (
        <div className="wizard-notes">
          {refusal !== undefined && <StepFailure code={refusal.failure?.code} lines={refusal.lines} inline again={refused === undefined ? preview.again : () => setImport({ refused: undefined })} />}
          {!partial && <CannotNotice cannot={cannot} />}
        </div>
      )}
      {question === undefined ? preview.report === undefined && preview.error === null ? <Waiting label={REVIEW_TEXTS.opening} /> : <div className="grow-y"><EmptyState title={DECIDE_TEXTS.forTheLeft(0)} /></div> : (
        <div className="decide">
          <DecideList questions={questions} selected={question.key} wanted={wanted} onSelect={pick} onFocused={() => setWanted(undefined)} />
          <DecideItem key={question.key} plan={plan} question={question} fresh={preview.fresh} takesFocus={merged === question.key} onFocused={() => setMerged(undefined)} more={left.length > 0} onDone={goOn} />
        </div>
      )}
    </ImportFrame>
  );
}

/** `26 new, 1 changed, 1 kept twice, 3 to decide` */
function numbersLine({ added, changed, twice, removed }: ImportNumbers, open: number): string {
  const { numbers: words } = DECIDE_TEXTS;
  const parts = [[added, words.added], [changed, words.changed], [twice, words.twice], [removed, words.removed], [open, words.open]] as const;
  return parts.filter(([count]) => count > 0).map(([count, word]) => `${numberText(count)} ${word}`).join(', ');
}

import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useState, type ReactElement } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import { BLANKS_TEXTS } from '../../texts/import-blanks-texts';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { blankPlaces } from './brought-blanks';
import { checkSteps, type ValidationStep } from './check-steps';
import { FilledButton } from './filled-button';
import { ImportFrame } from './import-frame';
import { importLabel } from './import-label';
import { setImport, useImportStore } from './import-store';
import { CannotNotice } from './cannot-notice';
import { itemsByKey } from './item-names';
import { planAgain } from './plan-sources';
import { openQuestions } from './questions';
import { ReviewChecks } from './review-checks';
import { ReviewFindings } from './review-findings';
import { ReviewPane } from './review-pane';
import { isLeaf, leafKeys, reviewTree } from './review-tree';
import { ReviewTreePane } from './review-tree-pane';
import { runImport } from './run-import';
import { StepFailure } from './step-failure';
import { stepFault } from './step-fault';
import { TargetBar } from './target-bar';
import { usePreview } from './use-preview';

/** What comes in, each item whole, with everything that was noticed; and where it goes. */
export function ReviewStep({ plan }: { readonly plan: ImportPlan }): ReactElement {
  const { excluded, aim, aims, settings, partial, busy, refused } = useImportStore(useShallow((state) => ({ excluded: state.excluded, aim: state.aim, aims: state.aims, settings: state.settings, partial: state.partial, busy: state.busy, refused: state.refused })));
  const preview = usePreview();
  const { numbers, questions, cannot } = preview;
  const toFill = blankPlaces(preview.blanks);
  const tree = reviewTree(plan);
  const leaves = useMemo(() => leafKeys(tree), [tree]);
  const [selected, setSelected] = useState(() => leaves[0]);
  const [step, setStep] = useState<ValidationStep>();
  const [findingsOpen, setFindingsOpen] = useState(false);
  const narrow = useMediaQuery('(max-width: 1199px)', false, { getInitialValueInEffect: false }) === true;
  const shown = selected !== undefined && itemsByKey(plan).has(selected) ? selected : leaves[0];
  const open = openQuestions(questions).length;
  const chosen = useMemo(() => leaves.length - excluded.filter((key) => isLeaf(plan, key)).length, [plan, leaves, excluded]);
  const fault = stepFault({ aim, aims, needed: preview.needed.length, nothingChosen: preview.nothingChosen, cannot: cannot.length, partial, numbers, questions: questions.length, settings: settings.length, fresh: preview.fresh, busy: busy === 'planning' });
  const label = questions.length === 0
    ? toFill > 0 ? BLANKS_TEXTS.goOn(toFill) : importLabel({ aim, settings }, plan, numbers)
    : open > 0 ? REVIEW_TEXTS.decide(open) : REVIEW_TEXTS.decisions(questions.length);
  const next = (): void => {
    if (questions.length > 0) setImport({ step: 'decide', refused: undefined });
    else if (toFill > 0) setImport({ step: 'blanks', refused: undefined });
    else if (numbers !== undefined) void runImport(numbers);
  };
  const choose = (key: string): void => {
    setSelected(key);
    setFindingsOpen(false);
  };
  const refusal = refused ?? (preview.error === null ? undefined : { failure: preview.error.failure, lines: preview.error.lines });
  const findings = <ReviewFindings plan={plan} step={step} onAll={() => setStep(undefined)} onClose={narrow ? () => setFindingsOpen(false) : undefined} onItem={choose} />;
  const footer = (
    <>
      <span className="grow" />
      <span className="quiet nowrap wide-only">{REVIEW_TEXTS.chosen(chosen, leaves.length)}</span>
      <FilledButton label={label} blocked={fault} loading={busy !== undefined} run={next} />
    </>
  );
  return (
    <ImportFrame at="review" note={REVIEW_TEXTS.note} back="found" decides={questions.length > 0} fills={toFill > 0} footer={footer}>
      {(refusal !== undefined || cannot.length > 0) && (
        <div className="wizard-notes">
          {refusal !== undefined && <StepFailure code={refusal.failure?.code} lines={refusal.lines} inline again={refused === undefined ? preview.again : () => void planAgain()} />}
          <CannotNotice cannot={cannot} />
        </div>
      )}
      <div className="review" data-narrow={narrow || undefined}>
        <ReviewChecks
          steps={checkSteps(plan)} chosen={step}
          onChoose={(name) => {
            setStep(step === name && !narrow ? undefined : name);
            setFindingsOpen(true);
          }}
        />
        <TargetBar plan={plan} needed={preview.needed} onProfile={choose} />
        <ReviewTreePane plan={plan} tree={tree} leaves={leaves} selected={shown} onSelect={choose} />
        {narrow && findingsOpen ? findings : <ReviewPane plan={plan} tree={tree} selected={shown} />}
        {!narrow && findings}
      </div>
    </ImportFrame>
  );
}

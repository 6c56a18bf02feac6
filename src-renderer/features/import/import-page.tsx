import { useEffect, type ReactElement } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { bridge } from '../../bridge/bridge';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { BlanksStep } from './blanks-step';
import { DecideStep } from './decide-step';
import { FoundStep } from './found-step';
import { ImportFrame } from './import-frame';
import { KeptResult } from './kept-result';
import { useImportStore } from './import-store';
import { PlanningProgress } from './planning-progress';
import { recallPlan } from './recall-plan';
import { ResultStep } from './result-step';
import { ReviewStep } from './review-step';
import { RunStep } from './run-step';
import { SourceStep } from './source-step';
import { StepFailure } from './step-failure';

/** The import wizard, at the step where it is; or the result of an import before, by its number in the history. */
export function ImportPage({ kept }: { readonly kept?: string | undefined }): ReactElement {
  const { step, plan, planId, report, refused, busy } = useImportStore(useShallow((state) => ({ step: state.step, plan: state.plan, planId: state.planId, report: state.report, refused: state.refused, busy: state.busy })));
  useEffect(() => {
    void recallPlan();
    return bridge.on('kept.changed', () => void recallPlan());
  }, []);
  if (kept !== undefined && /^[1-9]\d{0,14}$/.test(kept)) return <KeptResult key={kept} historyId={Number(kept)} />;
  if (step === 'result' && report !== undefined) return <ResultStep sources={plan?.sources} report={report} />;
  if (step === 'import' && busy === 'running') return <RunStep />;
  if (plan === undefined && planId !== undefined) {
    return (
      <ImportFrame at={step} footer={null}>
        {refused === undefined ? <PlanningProgress label={IMPORT_TEXTS.recalling} /> : <StepFailure code={refused.failure?.code} lines={refused.lines} again={() => void recallPlan()} />}
      </ImportFrame>
    );
  }
  if (plan === undefined || step === 'source') return <SourceStep />;
  switch (step) {
    case 'found': return <FoundStep plan={plan} />;
    case 'review': return <ReviewStep plan={plan} />;
    case 'decide': return <DecideStep plan={plan} />;
    case 'blanks': return <BlanksStep plan={plan} />;
    case 'import': return <RunStep />;
    case 'result': return <SourceStep />;
  }
}

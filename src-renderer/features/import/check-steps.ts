import { summariseSteps, type StepSummary } from '../../../src-shared/transfer/step-summary';
import { ofPlan } from './of-plan';

export type ValidationStep = StepSummary['step'];

/** One of the six validation steps, and how serious what it found is. */
export interface CheckedStep extends StepSummary {
  readonly tone: 'ok' | 'warn' | 'danger';
}

/** The steps in the order of spec 004. A risk is told as loudly as a fault. */
export const checkSteps = ofPlan(({ sources, items }): readonly CheckedStep[] =>
  summariseSteps(sources, items).map((summary) => ({ ...summary, tone: toneOf(summary) })));

function toneOf({ step, errors, warnings }: StepSummary): CheckedStep['tone'] {
  if (errors > 0 || (step === 'security' && warnings > 0)) return 'danger';
  return warnings > 0 ? 'warn' : 'ok';
}

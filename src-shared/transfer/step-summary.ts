import { z } from 'zod';
import { ValidationStepSchema, type Finding, type Severity } from './finding';
import { CONFLICT_STATES, type ItemState } from './import-plan';
import type { Failure } from '../errors/outcome';

/** How one of the six validation steps went. */
export const StepSummarySchema = z.strictObject({
  step: ValidationStepSchema,
  errors: z.number().int().nonnegative(),
  warnings: z.number().int().nonnegative(),
  notes: z.number().int().nonnegative(),
});
export type StepSummary = z.infer<typeof StepSummarySchema>;

interface Source {
  readonly findings: readonly Finding[];
  readonly failure?: Failure | undefined;
}

interface Item {
  readonly state: ItemState;
  readonly findings?: readonly Finding[] | undefined;
}

const COUNTS: Readonly<Record<Severity, 'errors' | 'warnings' | 'notes'>> = { error: 'errors', warning: 'warnings', note: 'notes' };

/**
 * All six steps in the order of spec 004, with what each found: in the files, and in all items of a plan or a report. An item that needs a
 * decision is a warning of `conflicts`, one that nobody has an error of `dependencies`, a file that can't be read an error of the step
 * that it failed.
 */
export function summariseSteps(sources: Iterable<Source>, items: Iterable<Item>): readonly StepSummary[] {
  const steps = new Map(ValidationStepSchema.options.map((step) => [step, { step, errors: 0, warnings: 0, notes: 0 }]));
  const count = (step: StepSummary['step'], severity: Severity): void => {
    const summary = steps.get(step);
    if (summary !== undefined) summary[COUNTS[severity]] += 1;
  };
  const countAll = (findings: readonly Finding[] = []): void => {
    for (const { step, severity } of findings) count(step, severity);
  };
  for (const { findings, failure } of sources) {
    countAll(findings);
    if (failure !== undefined) count(failedStep(failure.code), 'error');
  }
  for (const { state, findings } of items) {
    countAll(findings);
    if (CONFLICT_STATES.has(state)) count('conflicts', 'warning');
    if (state === 'missing') count('dependencies', 'error');
  }
  return [...steps.values()];
}

function failedStep(code: Failure['code']): StepSummary['step'] {
  if (code === 'DOCUMENT_INVALID') return 'schema';
  if (code === 'CHECKSUM_DIFFERS') return 'security';
  return code === 'FILE_TOO_NEW' || code === 'FILE_TOO_OLD' ? 'migration' : 'format';
}

import { ValidationStepSchema, type Finding } from '../../../src-shared/transfer/finding';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';

export type ValidationStep = Finding['step'];

/** One of the six validation steps with all it found. */
export interface CheckedStep {
  readonly step: ValidationStep;
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Conflicts that are asked, servers that are missing: what the step counts without a finding for each. */
  readonly asked: number;
  readonly tone: 'ok' | 'warn' | 'danger';
}

/** Findings of the files and of the items in them, errors first. */
export function planFindings({ sources, items }: ImportPlan): readonly Finding[] {
  const all = [...sources.flatMap(({ findings }) => findings), ...items.flatMap(({ findings }) => findings)];
  return (['error', 'warning', 'note'] as const).flatMap((severity) => all.filter((finding) => finding.severity === severity));
}

/** The steps in the order of spec 004. `conflicts` is how many questions there are. */
export function checkSteps(plan: ImportPlan, conflicts: number): readonly CheckedStep[] {
  const findings = planFindings(plan);
  const missing = plan.items.filter(({ state }) => state === 'missing').length;
  return ValidationStepSchema.options.map((step) => {
    const own = findings.filter((finding) => finding.step === step);
    const count = (severity: Finding['severity']): number => own.filter((finding) => finding.severity === severity).length;
    const [errors, warnings, notes] = [count('error'), count('warning'), count('note')];
    const asked = step === 'conflicts' ? conflicts : step === 'dependencies' ? missing : 0;
    return { step, findings: own, errors, warnings, notes, asked, tone: errors > 0 ? 'danger' : warnings + asked > 0 ? 'warn' : 'ok' };
  });
}

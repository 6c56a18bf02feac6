import type { Failure } from '../../../src-shared/errors/outcome';
import type { Finding } from '../../../src-shared/transfer/finding';
import { CONFLICT_STATES, type ImportPlan, type PlanItem } from '../../../src-shared/transfer/import-plan';
import { summariseSteps, type StepSummary } from '../../../src-shared/transfer/step-summary';
import { ofPlan } from './of-plan';

/** Something that a validation step has to say: each of them counts one in the step's summary. */
export type Noticed = Pick<Finding, 'step' | 'severity'> & (
  | { readonly kind: 'finding'; readonly finding: Finding; /** The item that it is about. */ readonly key?: string | undefined }
  | { readonly kind: 'file'; readonly name: string; readonly failure: Failure }
  | { readonly kind: 'item'; readonly item: PlanItem });

/** Everything that the six steps noticed, faults first, then risks: in files, in items, files that could not be read, conflicts, and servers nobody has. */
export const noticedIn = ofPlan((plan): readonly Noticed[] => {
  const all = [...ofSources(plan), ...plan.items.flatMap(ofItem)];
  return WEIGHTS.flatMap((isSo) => all.filter(isSo));
});

/** Security speaks of what a server could do to this computer; its notes are notes. */
export const isRisk = ({ step, severity }: Pick<Finding, 'step' | 'severity'>): boolean => step === 'security' && severity !== 'note';

const WEIGHTS: readonly ((noticed: Noticed) => boolean)[] = [
  (noticed) => noticed.severity === 'error' && !isRisk(noticed), isRisk,
  (noticed) => noticed.severity === 'warning' && !isRisk(noticed), ({ severity }) => severity === 'note',
];

function ofSources({ sources, items }: ImportPlan): readonly Noticed[] {
  const named = new Set(sources.flatMap(({ findings }) => findings.flatMap(({ subject }) => subject ?? [])));
  const keys = new Map(named.size === 0 ? [] : items.flatMap(({ source, subject, key, state }) => (named.has(subject) && state !== 'rejected' ? [[`${source} ${subject}`, key] as const] : [])));
  return sources.flatMap(({ name, failure, findings }, source): readonly Noticed[] => [
    ...(failure === undefined ? [] : [{ kind: 'file' as const, step: stepOf(failure), severity: 'error' as const, name, failure }]),
    ...findings.map((finding) => noticed(finding, keys.get(`${source} ${finding.subject ?? ''}`))),
  ]);
}

function ofItem(item: PlanItem): readonly Noticed[] {
  const { key, state, findings } = item;
  const own = findings.map((finding) => noticed(finding, state === 'rejected' ? undefined : key));
  if (state === 'missing') return [{ kind: 'item', step: 'dependencies', severity: 'error', item }, ...own];
  return CONFLICT_STATES.has(state) ? [{ kind: 'item', step: 'conflicts', severity: 'warning', item }, ...own] : own;
}

const noticed = (finding: Finding, key: string | undefined): Noticed => ({ kind: 'finding', step: finding.step, severity: finding.severity, finding, key });

/** The step that a file failed. */
const stepOf = (failure: Failure): StepSummary['step'] => summariseSteps([{ findings: [], failure }], []).find(({ errors }) => errors > 0)?.step ?? 'format';

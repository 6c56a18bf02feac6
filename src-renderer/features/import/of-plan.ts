import type { ImportPlan } from '../../../src-shared/transfer/import-plan';

/** What a plan says, worked out once: plans are never changed, and some hold more than a hundred thousand items. */
export function ofPlan<Value>(make: (plan: ImportPlan) => Value): (plan: ImportPlan) => Value {
  const made = new WeakMap<ImportPlan, { readonly value: Value }>();
  return (plan) => {
    const known = made.get(plan) ?? { value: make(plan) };
    made.set(plan, known);
    return known.value;
  };
}

import type { EditPlan } from './edit-plan';

/** Several edits as one step; what each made is too much to tell. */
export const joinPlans = (plans: readonly EditPlan[]): EditPlan => ({
  changes: { putProfiles: plans.flatMap(({ changes }) => changes.putProfiles ?? []), putMcps: plans.flatMap(({ changes }) => changes.putMcps ?? []) },
  touched: plans.flatMap(({ touched }) => touched),
  result: { mcps: [] },
});

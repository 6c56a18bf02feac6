import type { ImportPlan } from '../../../src-shared/transfer/import-plan';

/** What goes from one of the profiles that give way, by name. Names can hold slashes: a longer one that fits better has it. */
export function removalsFor({ removals }: ImportPlan, profile: string, others: readonly string[]): readonly string[] {
  const longer = others.filter((other) => other.length > profile.length && other.startsWith(`${profile}/`));
  return removals.filter((removed) => removed.startsWith(`${profile}/`) && !longer.some((other) => removed.startsWith(`${other}/`))).map((removed) => removed.slice(profile.length + 1));
}

import type { Resolution } from '../../../src-shared/transfer/resolution';
import type { WholePlan } from './whole-plan';

/** Keys of profiles that meet nothing and of which a person said something all the same: it has to be looked at one by one. */
export function touchedProfiles({ prepared, fresh }: WholePlan, { decisions, fields, names, choices, blanks, carrySecrets }: Resolution): ReadonlySet<string> {
  const keys = [decisions, fields, names, choices, blanks].flatMap((answers) => Object.keys(answers));
  const touched = new Set([...keys, ...carrySecrets].map((key) => key.split('/')[0] ?? '').filter((key) => fresh.has(key)));
  // A wish may also name its server as PROFILE/MCP.
  if (carrySecrets.length > 0) for (const { key, row } of prepared) if (fresh.has(key) && carrySecrets.some((wish) => wish.startsWith(`${row.name}/`))) touched.add(key);
  return touched;
}

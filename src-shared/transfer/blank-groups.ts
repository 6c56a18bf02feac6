import { entryName, nameKey } from '../profile/secret-name';
import type { PlanItem } from './import-plan';

/** A place that waits for a secret. */
export interface Blank {
  /** Of its item, and its field there: together they name it in answers. */
  readonly key: string;
  readonly field: string;
  /** `PROFILE/MCP`. */
  readonly subject: string;
  /** Where the secret would go, on one line. */
  readonly target?: string;
  /** A kept server that leads to the same place holds such a secret. */
  readonly held: boolean;
}

/** Places that share a name, and so probably a secret. */
export interface BlankGroup {
  readonly name: string;
  readonly blanks: readonly Blank[];
}

/** Every blank of a plan by the name of its variable, header or flag, in the order in which the names first stand. What has no name of its own stands alone. */
export function blankGroups(items: readonly PlanItem[]): readonly BlankGroup[] {
  const groups = new Map<string, { readonly name: string; readonly blanks: Blank[] }>();
  for (const { key, subject, target, blanks, blankNames, blankHeld } of items) {
    for (const field of blanks) {
      const named = blankNames !== undefined && Object.hasOwn(blankNames, field) ? blankNames[field] : undefined;
      const name = named ?? entryName(field);
      const id = name === undefined ? JSON.stringify([key, field]) : nameKey(name);
      const group = groups.get(id) ?? { name: name ?? field, blanks: [] };
      group.blanks.push({ key, field, subject, held: blankHeld?.includes(field) === true, ...(target !== undefined && { target }) });
      groups.set(id, group);
    }
  }
  return [...groups.values()];
}

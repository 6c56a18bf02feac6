import { foldedName } from '../../../src-shared/profile/folded-name';

/** As long as a name may be. */
export const LONGEST_NAME = 1000;

/** The name with the time behind it (format.md section 6), and a number where another item was just given the same. */
export function proposedName(name: string, taken: ReadonlySet<string>, now: Date): string {
  const stamp = now.toISOString().replaceAll(/[-:]/g, '').replace('T', '-').slice(0, 15);
  for (let turn = 1; ; turn += 1) {
    const behind = ` (${stamp})${turn === 1 ? '' : ` ${turn}`}`;
    const proposed = `${name.slice(0, LONGEST_NAME - behind.length).replace(/[\uD800-\uDBFF]$/, '')}${behind}`;
    if (!taken.has(foldedName(proposed))) return proposed;
  }
}

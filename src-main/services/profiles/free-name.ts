import { foldedName } from '../../../src-shared/profile/folded-name';

/** `name`, or `name 2` where it is taken under folding; takes it. */
export function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(foldedName(free)); count += 1) free = `${name} ${count}`;
  taken.add(foldedName(free));
  return free;
}

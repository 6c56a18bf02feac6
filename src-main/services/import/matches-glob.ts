import { foldedName } from '../../../src-shared/profile/folded-name';

/** `*` any run, `?` any character; compared under folding. Linear in the length of `name` for every star. */
export function matchesGlob(pattern: string, name: string): boolean {
  const glob = Array.from(foldedName(pattern));
  const text = Array.from(foldedName(name));
  let [at, star, mark] = [0, -1, 0];
  let index = 0;
  while (index < text.length) {
    if (glob[at] === '*') {
      star = at;
      mark = index;
      at += 1;
    } else if (at < glob.length && (glob[at] === '?' || glob[at] === text[index])) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      mark += 1;
      index = mark;
      at = star + 1;
    } else return false;
  }
  while (glob[at] === '*') at += 1;
  return at === glob.length;
}

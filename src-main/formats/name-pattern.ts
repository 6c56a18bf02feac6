/**
 * Whether a name fits a pattern in which `*` stands for anything and `?` for one character. Takes no more steps than the lengths
 * multiplied: patterns come from files.
 */
export function fitsPattern(name: string, pattern: string): boolean {
  let position = 0;
  let next = 0;
  // Where the last star stands, and how far it has reached in the name.
  let star = -1;
  let reached = 0;
  while (position < name.length) {
    if (pattern[next] === '*') {
      star = next;
      reached = position;
      next += 1;
    } else if (next < pattern.length && (pattern[next] === '?' || pattern[next] === name[position])) {
      next += 1;
      position += 1;
    } else if (star !== -1) {
      reached += 1;
      position = reached;
      next = star + 1;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(next));
}

const made = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Keys as a set, made once: lists of them are never changed, and some hold more than a hundred thousand. */
export function keySet(keys: readonly string[]): ReadonlySet<string> {
  const known = made.get(keys) ?? new Set(keys);
  made.set(keys, known);
  return known;
}

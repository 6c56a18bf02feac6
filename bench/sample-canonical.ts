/** RFC 8785 for documents without odd numbers: keys in order, all the way down. */
export const sampleCanonical = (value: unknown): string => JSON.stringify(sorted(value));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [two]) => (one < two ? -1 : 1)).map(([name, part]) => [name, sorted(part)]));
}

/** A part of a string, in UTF-16 units; `end` is the first unit after it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The parts of `ranges` that no hole covers, in order. Both lists sorted; holes do not overlap each other. */
export function subtractRanges<R extends TextRange>(ranges: readonly R[], holes: readonly TextRange[]): R[] {
  const left: R[] = [];
  let first = 0;
  for (const range of ranges) {
    while (first < holes.length && (holes[first]?.end ?? 0) <= range.start) first++;
    let start = range.start;
    for (let at = first; at < holes.length; at++) {
      const hole = holes[at];
      if (hole === undefined || hole.start >= range.end) break;
      if (hole.start > start) left.push({ ...range, start, end: hole.start });
      start = Math.max(start, hole.end);
    }
    if (start < range.end) left.push({ ...range, start, end: range.end });
  }
  return left;
}

/** Those of `ranges` that no hole touches. Both lists sorted and each without overlap. */
export function rangesApart<R extends TextRange>(ranges: readonly R[], holes: readonly TextRange[]): R[] {
  let next = 0;
  return ranges.filter(({ start, end }) => {
    while (next < holes.length && (holes[next]?.end ?? 0) <= start) next++;
    const hole = holes[next];
    return hole === undefined || hole.start >= end;
  });
}

/** Sorted, without empty ones; where two overlap they become one that keeps the qualities of the longer. */
export function mergeRanges<R extends TextRange>(ranges: readonly R[]): R[] {
  const merged: R[] = [];
  const sorted = ranges.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last === undefined || last.end <= range.start) {
      merged.push(range);
    } else if (range.end > last.end) {
      const longer = range.end - range.start > last.end - last.start ? range : last;
      merged[merged.length - 1] = { ...longer, start: last.start, end: range.end };
    }
  }
  return merged;
}

/** Lines of one kind that people read. */
const MOST_LINES = 100;

/** The first of many lines, and how many more there are of `total`: programs get them. */
export const firstLines = (lines: readonly string[], total = lines.length): readonly string[] => {
  const shown = lines.slice(0, MOST_LINES);
  return shown.length === total ? shown : [...shown, `… and ${(total - shown.length).toLocaleString('en-US')} more of these (--json has more)`];
};

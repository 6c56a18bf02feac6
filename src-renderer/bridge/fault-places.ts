/** A fault without its message, which can quote what is on the screen: its name, and where it happened. */
export function faultPlaces(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 20);
  return [error.name, ...places].join('\n');
}

/** Where a fault happened, at most twenty places, without its message: that can quote what it failed on, secrets included, and look like a place. */
export function stackPlaces({ message, stack = '' }: Error): readonly string[] {
  const start = stack.indexOf(message);
  const places = start < 0 ? '' : stack.slice(start + message.length);
  return places.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 20);
}

/** Closes a union: a case that was forgotten does not compile, one that slips through throws. */
export function assertNever(value: never): never {
  throw new Error(`not a case: ${typeof value}`);
}

/** For options that stand several times. */
export const gathered = (value: string, values: readonly string[]): string[] => [...values, value];

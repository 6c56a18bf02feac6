import type { Difference } from '../../../src-shared/transfer/import-plan';
import type { Side } from './answers';

export const isArgument = (field: string): boolean => /^args\[\d+\]$/.test(field);

/** Whose value some fields keep, as far as it is the same for all of them. */
export function sideOf(fields: readonly string[], sides: Readonly<Record<string, Side>> | undefined): Side | undefined {
  const [side, ...others] = new Set(fields.map((field) => (sides !== undefined && Object.hasOwn(sides, field) ? sides[field] : undefined)));
  return others.length === 0 ? side : undefined;
}

/** How many choices are still to be made. Arguments are one: they stand in one row. */
export function fieldsLeft(differences: readonly Difference[], sides: Readonly<Record<string, Side>> | undefined): number {
  const open = differences.filter(({ field }) => sides === undefined || !Object.hasOwn(sides, field)).map(({ field }) => (isArgument(field) ? 'args' : field));
  return new Set(open).size;
}

import type { Difference, ItemState } from './import-plan';
import type { ReportItem } from './import-report';

const CLASH: Readonly<Partial<Record<ItemState, string>>> = {
  'name-taken': 'the name is taken by another one',
  duplicate: 'the import has it twice, and not the same',
  ambiguous: 'several kept servers could be meant',
};

/** Every clash of an item, a line a field. */
export function clashLines({ kind, subject, state, keptName, differences, withheld }: ReportItem): readonly string[] {
  const meaning = kind === 'dependency' ? 'several servers of the file could be meant' : CLASH[state];
  const head = meaning === undefined ? [] : [`${subject}: ${meaning}${keptName === undefined ? '' : ` ("${keptName}")`}`];
  return [
    ...head,
    ...differences.map((difference) => `${subject}: ${differenceText(difference)}`),
    ...withheld.map((field) => `${subject}: ${field}: the kept secret would go to a new destination, so it stays behind unless you carry it`),
  ];
}

/** `env.TOKEN: kept "…", incoming "…"`. */
export function differenceText({ field, mine, theirs, secretDiffers }: Difference): string {
  if (secretDiffers) return `${field}: another secret comes in`;
  if (mine === undefined) return `${field}: comes in new: ${JSON.stringify(theirs)}`;
  if (theirs === undefined) return `${field}: is kept, and does not come in: ${JSON.stringify(mine)}`;
  return `${field}: kept ${JSON.stringify(mine)}, incoming ${JSON.stringify(theirs)}`;
}

import type { EntityDifference } from '../../../src-shared/contract/gateway-operations';
import { ENTITY_CATALOGUE } from '../../../src-shared/gateway/entity-catalogue';
import type { Difference } from '../../../src-shared/transfer/import-plan';
import { firstLines } from '../first-lines';
import { several } from '../inspect-lines';

/** What differs, for people; `a` and `b` are what the two sides are called. */
export function entityDifferenceLines(differences: readonly EntityDifference[], a: string, b: string): readonly string[] {
  if (differences.length === 0) return [`${a} and ${b} are the same.`];
  const title = ({ type, identity }: EntityDifference): string => `${ENTITY_CATALOGUE[type].title} ${identity}`;
  const lines = differences.flatMap((difference) => {
    if (difference.state === 'only-a') return [`- ${title(difference)}: only in ${a}`];
    if (difference.state === 'only-b') return [`+ ${title(difference)}: only in ${b}`];
    return [`~ ${title(difference)}`, ...difference.differences.map((field) => `    ${fieldText(field, a, b)}`)];
  });
  return [...firstLines(lines), `${several(differences.length, 'entry differs', 'entries differ')}.`];
}

function fieldText({ field, mine, theirs, secretDiffers }: Difference, a: string, b: string): string {
  if (secretDiffers) return `${field}: another secret`;
  const side = (name: string, value: string | undefined): string => (value === undefined ? `nothing in ${name}` : `${JSON.stringify(value)} in ${name}`);
  return `${field}: ${side(a, mine)}, ${side(b, theirs)}`;
}

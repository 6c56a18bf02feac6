import { InvalidArgumentError } from 'commander';
import { EntityTypeSchema, isEntityType, type EntityType } from '../../../src-shared/gateway/entity-type';

/** `tools,servers`, whatever the case; may stand several times. @throws InvalidArgumentError */
export function gatherTypes(text: string, before: readonly EntityType[] = []): EntityType[] {
  return [...new Set([...before, ...words(text).map(entityType)])];
}

/** `prod,team:core`; may stand several times. @throws InvalidArgumentError */
export const gatherTags = (text: string, before: readonly string[] = []): string[] => [...new Set([...before, ...words(text)])];

/** @throws InvalidArgumentError */
export function entityType(word: string): EntityType {
  const type = word.toLowerCase();
  if (!isEntityType(type)) throw new InvalidArgumentError(`Give one of ${EntityTypeSchema.options.join(', ')}.`);
  return type;
}

function words(text: string): readonly string[] {
  const all = text.split(',').map((word) => word.trim());
  if (all.includes('')) throw new InvalidArgumentError('Give a list with commas between its words.');
  return all;
}

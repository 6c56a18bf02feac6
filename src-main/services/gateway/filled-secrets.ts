import type { Entity } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { Difference } from '../../../src-shared/transfer/import-plan';
import { comparableEntity } from './comparable-entity';

/** What was to be filled in, and what `result` knows: a comparison passes over it, as what is not known differs from nothing. Both must be of one type. */
export function filledSecrets(type: EntityType, kept: Entity, result: Entity): readonly Difference[] {
  const known = comparableEntity(type, result, new Set());
  return [...comparableEntity(type, kept, new Set())].flatMap(([key, mine]): readonly Difference[] => {
    const theirs = known.get(key);
    if (mine.exact !== undefined || theirs?.exact === undefined) return [];
    return [{ field: mine.field, mine: mine.shown, theirs: theirs.shown, secretDiffers: false }];
  });
}

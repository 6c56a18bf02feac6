import { ENTITY_CATALOGUE } from '../../../src-shared/gateway/entity-catalogue';
import { PROCESSING_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import { several } from '../inspect-lines';

/** `2 tools, 1 server`; `nothing` where there is none of any type. */
export function countsText(counts: Readonly<Partial<Record<EntityType, number>>>): string {
  const told = PROCESSING_ORDER.flatMap((type) => {
    const count = counts[type] ?? 0;
    return count === 0 ? [] : [several(count, ENTITY_CATALOGUE[type].title)];
  });
  return told.length === 0 ? 'nothing' : told.join(', ');
}

import type { ParsedEntity } from '../../formats/gateway/gateway-file';

/** What a file can't decide about whose an entity is. */
const OWNERSHIP: ReadonlySet<string> = new Set(['team_id', 'owner_email', 'visibility', 'team']);

/** Without what says whose it is: a file is never trusted with that. */
export function strippedEntity<P extends ParsedEntity>(parsed: P): P {
  const { entity } = parsed;
  if (entity.extras.size === 0 || ![...entity.extras.keys()].some((field) => OWNERSHIP.has(field))) return parsed;
  return { ...parsed, entity: { ...entity, extras: new Map([...entity.extras].filter(([field]) => !OWNERSHIP.has(field))) } };
}

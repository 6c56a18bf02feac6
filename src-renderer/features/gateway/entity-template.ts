import type { z } from 'zod';
import { ENTITY_CATALOGUE } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityType } from '../../../src-shared/gateway/entity-type';

/** What people would have to look up. */
const STATED: Readonly<Record<string, string>> = { integration_type: 'REST' };

/** JSON of an entry that is yet to be written: what it must have, empty; and what it would have by itself, where that is something. */
export function entityTemplate(type: EntityType): string {
  const { schema, required, secrets, ignored } = ENTITY_CATALOGUE[type];
  const fields = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).filter(([field]) => field !== 'extras' && !ignored.includes(field)).flatMap(([field, shape]): readonly (readonly [string, unknown])[] => {
    if (required.includes(field) || field === 'description') return [[field, STATED[field] ?? '']];
    if (secrets[field] === 'headers') return [[field, {}]];
    const own = shape.safeParse(undefined);
    return own.success && own.data !== undefined && own.data !== null ? [[field, plain(own.data)]] : [];
  });
  return JSON.stringify(Object.fromEntries(fields), null, 2);
}

/** How credentials are written by hand, where the type has any. */
export const secretExample = (type: EntityType): string | undefined =>
  ('auth_value' in ENTITY_CATALOGUE[type].secrets ? '"auth_type": "bearer", "auth_value": { "Authorization": "Bearer …" }' : undefined);

const plain = (value: unknown): unknown =>
  (value instanceof Map ? Object.fromEntries([...value as ReadonlyMap<string, unknown>].map(([name, inner]) => [name, plain(inner)])) : value);

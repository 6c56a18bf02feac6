import { ENTITY_CATALOGUE, type EntityOf } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { FieldPath } from '../../../src-shared/profile/field-path';
import { PEER_MASK } from '../../formats/gateway/secret-spelling';
import { detectSecrets } from '../secrets/detect-secrets';
import { treePosition } from '../secrets/text-position';
import { mapEntityTexts } from './entity-texts';
import { maskedText } from './masked-text';

/**
 * What a text is to its entity: what people know it by, which stays as it is; an address that something is known by, which nothing can be
 * sealed in, as it stands in several places; or any other text.
 */
export type TextRole = 'name' | 'address' | 'text';

export function textRole(type: EntityType, path: FieldPath): TextRole {
  const [field] = path;
  const { identity, refersTo } = ENTITY_CATALOGUE[type];
  const reference = refersTo.find((one) => one.field === field);
  if (reference !== undefined) return ENTITY_CATALOGUE[reference.type].identity === 'uri' ? 'address' : 'name';
  if (path.length > 1) return 'text';
  if (field === 'name' || field === 'id') return 'name';
  return field === identity ? 'address' : 'text';
}

/** A text as it leaves without what looks like a secret in it. */
export function withheldText(type: EntityType, text: string, path: FieldPath): string {
  switch (textRole(type, path)) {
    case 'name': return text;
    case 'address': return maskedText(text, { kind: 'url' });
    case 'text': {
      const position = treePosition(path, undefined);
      // Half a mask would be read as the value of a header, and a whole one as a value that is not known.
      if (ENTITY_CATALOGUE[type].secrets[String(path[0])] !== undefined) return detectSecrets(text, position).length === 0 ? text : PEER_MASK;
      return maskedText(text, position);
    }
  }
}

/** The name or address of an entity as it may be told. */
export const shownIdentity = (type: EntityType, identity: string): string => withheldText(type, identity, [ENTITY_CATALOGUE[type].identity]);

export interface WithheldTexts<T extends EntityType> {
  readonly entity: EntityOf<T>;
  /** Where something is masked. */
  readonly places: readonly FieldPath[];
}

/** An entity without what looks like a secret in texts that are none by their nature. */
export function withholdTexts<T extends EntityType>(type: T, entity: EntityOf<T>, roles: readonly TextRole[]): WithheldTexts<T> {
  const places: FieldPath[] = [];
  const withheld = mapEntityTexts(type, entity, (text, path) => {
    if (!roles.includes(textRole(type, path))) return text;
    const masked = withheldText(type, text, path);
    if (masked !== text) places.push(path);
    return masked;
  });
  return places.length === 0 ? { entity, places } : { entity: withheld, places };
}

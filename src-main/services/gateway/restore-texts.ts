import type { EntityOf } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import { fieldPathText, type FieldPath } from '../../../src-shared/profile/field-path';
import { isList, isMap, type Tree } from '../../../src-shared/profile/tree';
import { PEER_MASK } from '../../formats/gateway/secret-spelling';
import { entityTextTree, hasTextWith, mapEntityTexts } from './entity-texts';
import { goesAlong, sameDestination } from './keep-secrets';
import { restoreMasked } from './restore-masked';
import { textRole, withholdTexts } from './withhold-texts';

export interface RestoredTexts<T extends EntityType> {
  readonly entity: EntityOf<T>;
  /** Texts that are sent to the address, with a mask for what is kept: another address does not get it. */
  readonly withheld: readonly string[];
  /** Texts with a mask that nothing kept answers, those among them. */
  readonly unknown: readonly string[];
}

/** Puts what is kept back in the place of masks that an export left in texts, where nothing else of the text is changed. */
export function restoreTexts<T extends EntityType>(type: T, incoming: EntityOf<T>, kept: EntityOf<T> | undefined): RestoredTexts<T> {
  const masked = maskedPlaces(type, incoming);
  if (masked.length === 0) return { entity: incoming, withheld: [], unknown: [] };
  if (kept === undefined) return { entity: incoming, withheld: [], unknown: masked.map(fieldPathText) };
  const own = entityTextTree(type, kept);
  const { tree, restored } = restoreMasked(type, entityTextTree(type, incoming), own, entityTextTree(type, withholdTexts(type, kept, ['text', 'address']).entity));
  const whole = mapEntityTexts(type, incoming, (text, path) => textAt(tree, path) ?? text);
  const withheld = new Set(sameDestination(type, whole, kept) ? [] : restored.filter((path) => goesAlong(type, path)).map(fieldPathText));
  const entity = withheld.size === 0 ? whole : mapEntityTexts(type, incoming, (text, path) => (withheld.has(fieldPathText(path)) ? text : textAt(tree, path) ?? text));
  const unknown = maskedPlaces(type, entity, (text, path) => text === textAt(own, path));
  return { entity, withheld: [...withheld], unknown: unknown.map(fieldPathText) };
}

/** What people know an entity by is no place for a secret: a mask there is a part of it. */
export function maskedPlaces<T extends EntityType>(type: T, entity: EntityOf<T>, isOwn: (text: string, path: FieldPath) => boolean = () => false): readonly FieldPath[] {
  const places: FieldPath[] = [];
  if (!hasTextWith(type, entity, PEER_MASK)) return places;
  mapEntityTexts(type, entity, (text, path) => {
    if (text.includes(PEER_MASK) && textRole(type, path) !== 'name' && !isOwn(text, path)) places.push([...path]);
    return text;
  });
  return places;
}

function textAt(tree: Tree, path: FieldPath): string | undefined {
  let at: Tree | undefined = tree;
  for (const step of path) at = typeof step === 'string' ? (isMap(at) ? at.get(step) : undefined) : isList(at) ? at[step] : undefined;
  return typeof at === 'string' ? at : undefined;
}

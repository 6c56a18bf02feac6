import { ENTITY_CATALOGUE } from '../../../src-shared/gateway/entity-catalogue';
import { isEntityType, type EntityType } from '../../../src-shared/gateway/entity-type';
import type { FieldPath } from '../../../src-shared/profile/field-path';
import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { mapTexts } from './entity-texts';

/** `path` is from the root of the document, `fieldPath` from the entity. */
export type ReplaceDocumentText = (text: string, path: FieldPath, type: EntityType, fieldPath: FieldPath) => Tree;

/** The same gateway document with other texts of entities, those that stand beside its entities too. Tags and what is a secret by its nature stay. */
export function mapDocumentTexts(document: TreeMap, replace: ReplaceDocumentText): TreeMap {
  const mapLists = (lists: TreeMap, at: FieldPath): TreeMap => new Map(Array.from(lists, ([type, held]) => {
    if (!isEntityType(type)) return [type, held];
    const mapOne = (entry: Tree, step: string | number): Tree => (isMap(entry) ? mapEntryTexts(entry, type, [...at, type, step], replace) : entry);
    if (isList(held)) return [type, held.map(mapOne)];
    return [type, isMap(held) ? new Map(Array.from(held, ([identity, entry]) => [identity, mapOne(entry, identity)])) : held];
  }));
  const [entities, ours] = [document.get('entities'), document.get('valise')];
  const mapped = new Map(document);
  if (isMap(entities)) mapped.set('entities', mapLists(entities, ['entities']));
  const beside = isMap(ours) ? ours.get('entities') : undefined;
  if (isMap(ours) && isMap(beside)) mapped.set('valise', new Map(ours).set('entities', mapLists(beside, ['valise', 'entities'])));
  return mapped;
}

/** The same of one entity; `at` is where it stands in the document. */
export function mapEntryTexts(entry: TreeMap, type: EntityType, at: FieldPath, replace: ReplaceDocumentText): TreeMap {
  const { secrets } = ENTITY_CATALOGUE[type];
  return new Map(Array.from(entry, ([field, value]): readonly [string, Tree] => {
    const replaceText = (text: string, path: FieldPath): Tree => replace(text, [...at, ...path], type, path);
    if (field === 'tags') return [field, value];
    if (secrets[field] === undefined) return [field, mapTexts(value, [field], replaceText)];
    // What is not sealed there is a header that is no secret by its name.
    if (secrets[field] !== 'headers' || !isMap(value)) return [field, value];
    return [field, new Map(Array.from(value, ([name, held]) => [name, typeof held === 'string' ? replaceText(held, [field, name]) : held]))];
  }));
}

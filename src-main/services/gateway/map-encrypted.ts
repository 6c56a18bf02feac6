import { HEADER_ENVELOPE } from '../../../src-shared/gateway/sensitive-header';
import type { FieldPath } from '../../../src-shared/profile/field-path';
import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { readSecrets } from '../../formats/gateway/read-secrets';

/** Gives the text that shall stand in place of an encrypted one; `path` is from the root of the file. */
export type ReplaceEncrypted = (text: string, path: FieldPath) => string;

/**
 * A document with other texts where the peer encrypted something: `auth_value`, `auth_query_params`, and envelopes wherever they stand in
 * an entity, also in fields that nobody knows. All else, and every order, stays.
 */
export function mapEncrypted(document: TreeMap, at: FieldPath, replace: ReplaceEncrypted): TreeMap {
  const lists = document.get('entities');
  if (!isMap(lists)) return document;
  const entries = (type: string, list: readonly Tree[]): Tree => list.map((entry, index) => (isMap(entry) ? mapEntry(entry, [...at, 'entities', type, index], replace) : entry));
  return new Map(document).set('entities', new Map([...lists].map(([type, list]) => [type, isList(list) ? entries(type, list) : list])));
}

function mapEntry(entry: TreeMap, path: FieldPath, replace: ReplaceEncrypted): TreeMap {
  return new Map([...entry].map(([field, held]) => {
    const at = [...path, field];
    if (field === 'auth_value') return [field, mapTexts(held, readSecrets(entry, field, 'values').sealed, (text) => replace(text, at))];
    if (field === 'auth_query_params' && isMap(held)) {
      const sealed = readSecrets(entry, field, 'parameters').sealed;
      return [field, new Map([...held].map(([name, value]) => [name, mapTexts(value, sealed.filter((one) => one.name === name), (text) => replace(text, [...at, name]))]))];
    }
    return [field, mapEnvelopes(held, at, replace)];
  }));
}

/** Masks and texts in clear are none of the sealed. */
const mapTexts = (held: Tree, [sealed]: readonly { readonly text: string }[], replace: (text: string) => string): Tree => (sealed === undefined ? held : replace(sealed.text));

function mapEnvelopes(tree: Tree, path: FieldPath, replace: ReplaceEncrypted): Tree {
  if (isList(tree)) return tree.map((item, index) => mapEnvelopes(item, [...path, index], replace));
  if (!isMap(tree)) return tree;
  const envelope = tree.size === 1 ? tree.get(HEADER_ENVELOPE) : undefined;
  if (typeof envelope === 'string') return new Map([[HEADER_ENVELOPE, replace(envelope, [...path, HEADER_ENVELOPE])]]);
  return new Map([...tree].map(([key, value]) => [key, mapEnvelopes(value, [...path, key], replace)]));
}

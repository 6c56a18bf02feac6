import { isMap, type TreeMap } from '../../src-shared/profile/tree';

/** The document without one field of one of its blocks: what a sum that stands in the document is over. */
export function withoutField(document: TreeMap, block: string, field: string): TreeMap {
  const fields = document.get(block);
  if (!isMap(fields) || !fields.has(field)) return document;
  // Set anew, a key stays where it stands.
  return new Map(document).set(block, new Map([...fields].filter(([key]) => key !== field)));
}

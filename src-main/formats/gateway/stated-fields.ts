import type { TreeMap } from '../../../src-shared/profile/tree';

/** Kept of the entities of one document; more have sets of their own. */
const MOST_KEPT = 16;

/** Which fields entities have. Most of a document have the same ones, and share one set. */
export class StatedFields {
  readonly #kept: ReadonlySet<string>[] = [];

  of(tree: TreeMap): ReadonlySet<string> {
    const known = this.#kept.find((fields) => areThose(tree, fields));
    if (known !== undefined) return known;
    const fields = new Set(tree.keys());
    if (this.#kept.length < MOST_KEPT) this.#kept.push(fields);
    return fields;
  }
}

function areThose(tree: TreeMap, fields: ReadonlySet<string>): boolean {
  if (tree.size !== fields.size) return false;
  for (const field of fields) if (!tree.has(field)) return false;
  return true;
}

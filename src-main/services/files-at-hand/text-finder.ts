import type { Place } from '../../../src-shared/errors/place';
import type { FieldPath } from '../../../src-shared/profile/field-path';
import { isList, isMap, NumberText, type Tree } from '../../../src-shared/profile/tree';
import type { ParsedText } from '../../formats/parsed-text';

/** Names of megabytes, in every place of thousands of texts, would take gigabytes. */
export const LONGEST_POINTER = 10_000;

/**
 * Finds where in a file the texts of one server stand. Clients spell fields in ways of their own (`environment`, a command that is a
 * list), so that a field of ours may stand elsewhere in the entry: then it is found by what it says.
 */
export class TextFinder {
  readonly #parsed: ParsedText;
  readonly #place: Place;
  readonly #base: FieldPath;
  readonly #entry: Tree | undefined;
  #paths: ReadonlyMap<string, FieldPath> | undefined;

  /** `place` is that of the entry. */
  constructor(parsed: ParsedText, place: Place) {
    this.#parsed = parsed;
    this.#place = place;
    this.#base = pathOf(parsed.tree, place.pointer ?? '');
    this.#entry = valueAt(parsed.tree, this.#base);
  }

  /**
   * The place of the text in the field at `path`, or of a part of it where the file has the parts in several fields (`bearer_token`); that
   * of its entry where none of them can be found.
   */
  placeOf(path: FieldPath, [text, ...parts]: readonly string[]): Place {
    if ((this.#place.pointer?.length ?? 0) > LONGEST_POINTER) return this.#place;
    if (text === undefined || sayingOf(valueAt(this.#entry, path)) === text) return this.#parsed.locate([...this.#base, ...path]);
    this.#paths ??= sayings(this.#entry);
    const known = this.#paths;
    const found = [text, ...parts].find((one) => known.has(one));
    return this.#parsed.locate([...this.#base, ...((found === undefined ? undefined : known.get(found)) ?? path)]);
  }
}

function pathOf(tree: Tree, pointer: string): FieldPath {
  let at: Tree | undefined = tree;
  return pointer.split('/').slice(1).map((part) => {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const step = isList(at) ? Number(key) : key;
    at = valueAt(at, [step]);
    return step;
  });
}

function valueAt(tree: Tree | undefined, path: FieldPath): Tree | undefined {
  return path.reduce<Tree | undefined>((at, step) => {
    if (isMap(at)) return at.get(String(step));
    return isList(at) && typeof step === 'number' ? at[step] : undefined;
  }, tree);
}

/** What a value says as a text; undefined for objects, lists and nothing. */
function sayingOf(tree: Tree | undefined): string | undefined {
  if (typeof tree === 'string') return tree;
  if (tree instanceof NumberText) return tree.source;
  return typeof tree === 'number' || typeof tree === 'boolean' ? String(tree) : undefined;
}

/** Where each text stands first. */
function sayings(tree: Tree | undefined): ReadonlyMap<string, FieldPath> {
  const found = new Map<string, FieldPath>();
  const visit = (at: Tree | undefined, path: FieldPath): void => {
    if (isMap(at)) for (const [key, value] of at) visit(value, [...path, key]);
    else if (isList(at)) at.forEach((value, index) => visit(value, [...path, index]));
    else {
      const text = sayingOf(at);
      if (text !== undefined && !found.has(text)) found.set(text, path);
    }
  };
  visit(tree, []);
  return found;
}

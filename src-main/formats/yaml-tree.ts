import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { AppError, type ErrorDetails } from '../../src-shared/errors/app-error';
import type { ErrorCode } from '../../src-shared/errors/error-code';
import type { Tree } from '../../src-shared/profile/tree';
import type { LinePosition } from './line-finder';
import { numberValue } from './number-value';
import { DEPTH, halfCharacter, isLongerThan, LENIENT_DOCUMENT_BYTES, STRING_BYTES, stringTooLong, tooDeep } from './text-limits';

export interface YamlReading {
  readonly tree: Tree;
  readonly root: number;
  /** Offsets of the values inside the object or list at an offset, in the tree's order. */
  readonly children: ReadonlyMap<number, YamlChildren>;
}

export interface YamlChildren {
  readonly container: Tree;
  readonly offsets: readonly number[];
}

/** What an anchor holds. `weight` is the least number of characters it takes written out, `levels` how deep it nests. */
interface Anchored {
  readonly tree: Tree;
  readonly weight: number;
  readonly levels: number;
  readonly offset: number;
}

/** Turns composed nodes into a tree: aliases resolved, `<<` a key like any other. */
export function yamlTree(contents: Node | null, position: (offset: number) => LinePosition): YamlReading {
  const reader = new YamlTreeReader(position);
  const { tree, offset } = reader.read(contents, 0, 0);
  return { tree, root: offset, children: reader.children };
}

class YamlTreeReader {
  readonly children = new Map<number, YamlChildren>();
  readonly #anchors = new Map<string, Anchored | 'open'>();
  readonly #position: (offset: number) => LinePosition;
  #aliasWeight = 0;

  constructor(position: (offset: number) => LinePosition) {
    this.#position = position;
  }

  /** `depth` counts the containers around the node; `fallback` is where a node stands that takes no characters. */
  read(node: unknown, depth: number, fallback: number): Anchored {
    if (isAlias(node)) return this.#alias(node, depth, fallback);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return { tree: null, weight: 1, levels: 0, offset: fallback };
    const { anchor } = node;
    if (anchor !== undefined) this.#anchors.set(anchor, 'open');
    const value = isScalar(node) ? this.#scalar(node, fallback) : this.#collection(node, depth, fallback);
    if (anchor !== undefined) this.#anchors.set(anchor, value);
    return value;
  }

  #scalar(node: Scalar, fallback: number): Anchored {
    const offset = startOf(node, fallback);
    const tree = scalarValue(node);
    const weight = typeof tree === 'string' ? tree.length : node.source?.length ?? 0;
    if (typeof tree === 'string' && isLongerThan(tree, STRING_BYTES)) throw stringTooLong(this.#position(offset));
    if (typeof tree === 'string' && !tree.isWellFormed()) throw halfCharacter(this.#position(offset));
    return { tree, weight: Math.max(1, weight), levels: 0, offset };
  }

  #collection(node: YAMLMap | YAMLSeq, depth: number, fallback: number): Anchored {
    const offset = startOf(node, fallback);
    if (depth >= DEPTH) throw tooDeep(this.#position(offset));
    const values: Anchored[] = [];
    const container = isMap(node) ? this.#map(node, depth, offset, values) : this.#list(node, depth, offset, values);
    this.children.set(offset, { container, offsets: values.map((value) => value.offset) });
    const weight = values.reduce((sum, value) => sum + value.weight, 1);
    return { tree: container, weight, levels: values.reduce((most, value) => Math.max(most, value.levels), 0) + 1, offset };
  }

  #map(node: YAMLMap, depth: number, offset: number, values: Anchored[]): Tree {
    const entries = new Map<string, Tree>();
    const keys: { name: string; offset: number }[] = [];
    for (const pair of node.items) {
      const keyAt = startOf(pair.key, offset);
      const name = this.#key(pair.key, keyAt);
      if (entries.has(name)) {
        const first = this.#position(keys.find((key) => key.name === name)?.offset ?? offset);
        this.#fail('KEY_DUPLICATED', keyAt, { subject: name, reason: `${JSON.stringify(name)} stands on line ${first.line} already` });
      }
      const value = this.read(pair.value, depth + 1, keyAt);
      entries.set(name, value.tree);
      keys.push({ name, offset: keyAt });
      values.push({ ...value, weight: value.weight + name.length });
    }
    return entries;
  }

  #list(node: YAMLSeq, depth: number, offset: number, values: Anchored[]): Tree {
    return node.items.map((item) => {
      const value = this.read(item, depth + 1, offset);
      values.push(value);
      return value.tree;
    });
  }

  /** Keys are text whatever they look like: `1`, `true` and `~` stay as they are written. */
  #key(node: unknown, offset: number): string {
    const key = this.read(node, 0, offset).tree;
    if (isAlias(node) && typeof key === 'string') return key;
    if (!isScalar(node)) return this.#fail('YAML_FEATURE_REFUSED', offset, { reason: 'this key is not text', expected: 'text as key' });
    return typeof node.value === 'string' ? node.value : node.source ?? '';
  }

  #alias(node: Alias, depth: number, fallback: number): Anchored {
    const offset = startOf(node, fallback);
    const target = this.#anchors.get(node.source);
    if (target === 'open') return this.#fail('YAML_FEATURE_REFUSED', offset, { reason: 'an alias stands inside its own anchor' });
    if (!target) return this.#fail('FILE_NOT_PARSED', offset, { reason: 'no anchor above has the name of this alias' });
    if (depth + target.levels > DEPTH) throw tooDeep(this.#position(offset));
    // An anchor's weight counts the aliases inside it written out, so this bounds what nested aliases multiply to.
    this.#aliasWeight += target.weight;
    if (this.#aliasWeight > LENIENT_DOCUMENT_BYTES) {
      const expected = `at most ${LENIENT_DOCUMENT_BYTES / 1_048_576} MiB when written out`;
      this.#fail('YAML_FEATURE_REFUSED', offset, { reason: 'its aliases repeat too much', expected });
    }
    return target;
  }

  #fail(code: ErrorCode, offset: number, details: ErrorDetails): never {
    throw new AppError(code, { place: this.#position(offset), ...details });
  }
}

function scalarValue(node: Scalar): Tree {
  const { value } = node;
  if (typeof value === 'number' || typeof value === 'bigint') return numberValue(node.source ?? String(value));
  return value === null || typeof value === 'boolean' || typeof value === 'string' ? value : node.source ?? '';
}

const startOf = (node: unknown, fallback: number): number =>
  isScalar(node) || isAlias(node) || isMap(node) || isSeq(node) ? node.range?.[0] ?? fallback : fallback;

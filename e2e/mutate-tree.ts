import { isList, isMap, NumberText, type Tree } from '../src-shared/profile/tree';

const LEAVES: readonly Tree[] = [
  '', ' ', 'x', 'stdio', 'sse', 'streamable-http', 'local', 'https://mcp.example/sse', 'npx -y pkg', '${TOKEN}', '__proto__', '\u202e', 'é'.repeat(3_000), null, true, false, 0, -1, 1.5, 86_400_000,
  new NumberText('1e999'), new NumberText('9'.repeat(400)), new NumberText('1.10'), [], new Map(), [[]], ['a', 1, null], new Map([['', '']]),
  new Map<string, Tree>([['encrypted', true], ['algorithm', 'AES-256-GCM'], ['iv', 'aXY='], ['data', 'ZGF0YQ=='], ['authTag', 'dGFn']]),
];
const KEYS = [
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', ' ', '0', '10', '$schema', '_comment', '//', 'mcpServers', 'servers', 'mcp', 'mcp_servers', 'context_servers', 'extensions', 'inputs', 'exportInfo',
  'profile', 'mcps', 'name', 'id', 'type', 'transport', 'command', 'args', 'env', 'url', 'headers', 'disabled', 'enabled', 'isActive', 'timeout', 'cwd', 'auth', 'oauth', 'tools', 'alwaysAllow', 'version', 'projects', 'a.b', 'a/b',
] as const;
const WRAPS = [1, 3, 30, 62, 63, 64, 70] as const;

/** Changes a tree in up to four places, and says how. */
export function mutateTree(tree: Tree, random: () => number): { readonly tree: Tree; readonly steps: readonly string[] } {
  const mutator = new TreeMutator(random);
  let changed = tree;
  for (let left = 1 + mutator.pick(4); left > 0; left -= 1) changed = mutator.change(changed, mutator.pick(6), '');
  return { tree: changed, steps: mutator.steps };
}

class TreeMutator {
  readonly steps: string[] = [];
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  pick(below: number): number {
    return Math.floor(this.#random() * below);
  }

  /** Goes down as far as there is something, then changes what is there. */
  change(tree: Tree, depth: number, path: string): Tree {
    if (depth > 0 && isMap(tree) && tree.size > 0) {
      const at = this.pick(tree.size);
      return new Map([...tree].map(([key, value], index) => [key, index === at ? this.change(value, depth - 1, `${path}/${key}`) : value]));
    }
    if (depth > 0 && isList(tree) && tree.length > 0) {
      const at = this.pick(tree.length);
      return tree.map((value, index) => (index === at ? this.change(value, depth - 1, `${path}/${index}`) : value));
    }
    return this.#changed(tree, path);
  }

  #changed(tree: Tree, path: string): Tree {
    const step = (what: string): void => void this.steps.push(`${what} at ${path === '' ? '/' : path}`);
    switch (this.pick(8)) {
      case 0: step('another value'); return this.#leaf();
      case 1: {
        const levels = WRAPS[this.pick(WRAPS.length)] ?? 1;
        const key = this.#key();
        step(`${levels} levels around`);
        let wrapped = tree;
        for (let level = 0; level < levels; level += 1) wrapped = this.#random() < 0.5 ? [wrapped] : new Map([[key, wrapped]]);
        return wrapped;
      }
      case 2: step('a list of it'); return [tree, tree];
      case 3: step('a map of it'); return new Map([[this.#key(), tree], [this.#key(), tree]]);
      default: return isMap(tree) ? this.#changedMap([...tree], step) : isList(tree) ? this.#changedList(tree, step) : this.#leaf();
    }
  }

  #changedMap(entries: readonly (readonly [string, Tree])[], step: (what: string) => void): Tree {
    const at = this.pick(entries.length + 1);
    const entry = entries[at];
    switch (this.pick(5)) {
      case 0: step('a field less'); return new Map(entries.filter((_, index) => index !== at));
      case 1: step('a field more'); return new Map([...entries.slice(0, at), [this.#key(), this.#leaf()], ...entries.slice(at)]);
      case 2: step('another name'); return new Map(entries.map(([key, value], index) => [index === at ? this.#key() : key, value]));
      case 3: step('the same under another name'); return new Map([...entries, ...(entry === undefined ? [] : [[`${entry[0]}${this.#key()}`, entry[1]] as const])]);
      default: step('the other way round'); return new Map(entries.toReversed());
    }
  }

  #changedList(list: readonly Tree[], step: (what: string) => void): Tree {
    const at = this.pick(list.length + 1);
    switch (this.pick(3)) {
      case 0: step('an item less'); return list.filter((_, index) => index !== at);
      case 1: step('an item more'); return [...list.slice(0, at), this.#leaf(), ...list.slice(at)];
      default: step('items as fields'); return new Map(list.map((item, index) => [String(index), item]));
    }
  }

  #leaf(): Tree {
    return LEAVES[this.pick(LEAVES.length)] ?? null;
  }

  #key(): string {
    return KEYS[this.pick(KEYS.length)] ?? '';
  }
}

import type { TextPosition } from './text-position';

const MOST = 16_384;
const LONGEST = 200;
/** Of a name, or a command and a flag. */
const LONGEST_NAME = 80;

type Group = Map<string, Map<string, Set<string>>>;

/**
 * Short texts in which nothing was found, by where they stood: servers say `npx`, `-y`, `info` over and over, and looking again finds
 * nothing again. What holds a secret is never in here; `forgetPlainTexts` empties all of them.
 */
export class PlainTexts {
  #known = new Map<TextPosition['kind'], Group>();
  #size = 0;

  constructor() {
    ALL.push(this);
  }

  has(text: string, position: TextPosition): boolean {
    if (text.length > LONGEST) return false;
    const [name, flag] = keyOf(position);
    return this.#known.get(position.kind)?.get(name)?.get(flag)?.has(text) ?? false;
  }

  add(text: string, position: TextPosition): void {
    const [name, flag] = keyOf(position);
    if (text.length > LONGEST || name.length + flag.length > LONGEST_NAME) return;
    if (this.#size >= MOST) this.forget();
    const group: Group = this.#known.get(position.kind) ?? new Map<string, Map<string, Set<string>>>();
    const flags = group.get(name) ?? new Map<string, Set<string>>();
    const texts = flags.get(flag) ?? new Set<string>();
    this.#known.set(position.kind, group.set(name, flags.set(flag, texts.add(text))));
    this.#size += 1;
  }

  forget(): void {
    this.#known = new Map();
    this.#size = 0;
  }
}

const ALL: PlainTexts[] = [];

/** What detection has missed is gone from memory then, too. */
export function forgetPlainTexts(): void {
  for (const texts of ALL) texts.forget();
}

function keyOf(position: TextPosition): readonly [string, string] {
  switch (position.kind) {
    case 'env':
    case 'header':
    case 'free': return [position.name, ''];
    case 'argument': return [position.command ?? '', position.preceding ?? ''];
    case 'url':
    case 'command':
    case 'cwd': return NOTHING;
  }
}

const NOTHING = ['', ''] as const;

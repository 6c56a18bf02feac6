import type { Mcp, McpType } from '../../../../src-shared/profile/mcp';
import type { Profile } from '../../../../src-shared/profile/profile';
import { joinSegments, type SecretText, type Segment } from '../../../../src-shared/profile/secret-text';
import { NumberText, type TreeMapOf, type TreeOf } from '../../../../src-shared/profile/tree';
import { sampleMcp, sampleProfile } from './sample-profile';

/** Decides by a list of numbers, so that a property test can choose and shrink it; behind its end everything is the simplest. */
export class Choices {
  readonly #numbers: readonly number[];
  #next = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  below(limit: number): number {
    const number = this.#numbers[this.#next] ?? 0;
    this.#next += 1;
    return number % limit;
  }

  yes(): boolean {
    return this.below(2) === 1;
  }

  of<Item>(first: Item, ...others: readonly Item[]): Item {
    return [first, ...others][this.below(others.length + 1)] ?? first;
  }

  maybe<Item>(make: () => Item): Item | undefined {
    return this.yes() ? make() : undefined;
  }

  many<Item>(most: number, make: (index: number) => Item): Item[] {
    return Array.from({ length: this.below(most + 1) }, (_, index) => make(index));
  }
}

export interface ChosenKinds {
  /** Secrets whose value is not known. */
  readonly unknown: boolean;
}

const WORDS = ['', 'a', 'npx', '--token', 'https://example.com/mcp', 'user@host', '${HOME}/x', '[REDACTED]', '0123', 'true', 'ä ö', '"quoted" \\ text', 'line\nline', '${NAME}', '#', '- x', '\u0000', '🙂'] as const;
const KEYS = ['a', 'B', '10', '__proto__', 'constructor', 'odd name', 'a.b', 'a/b', '~', '[0]', 'ключ', '"', ''] as const;

const chosenSecret = (choices: Choices): string => `${choices.of('hunter', 'ghp_', 'x y ', 'ä')}canary${choices.below(40)}`;

export function chosenText(choices: Choices, kinds: ChosenKinds): SecretText {
  const segment = (): Segment => {
    const kind = choices.below(kinds.unknown ? 4 : 3);
    if (kind < 2) return { text: choices.of('', ...WORDS) };
    return { secret: kind === 2 ? chosenSecret(choices) : null };
  };
  return joinSegments(choices.many(3, segment));
}

function chosenMap(choices: Choices, kinds: ChosenKinds, depth: number): TreeMapOf<SecretText> {
  return new Map(choices.many(3, () => [choices.of('a', ...KEYS), chosenTree(choices, kinds, depth)] as const));
}

function chosenTree(choices: Choices, kinds: ChosenKinds, depth: number): TreeOf<SecretText> {
  switch (choices.below(depth === 0 ? 5 : 7)) {
    case 0: return chosenText(choices, kinds);
    case 1: return choices.of<TreeOf<SecretText>>(null, true, false);
    case 2: return choices.of(0, 1, -1.5, 1e21);
    case 3: return new NumberText(choices.of('1.10', '1152921504606846976123', '1e400'));
    case 4: return [];
    case 5: return choices.many(3, () => chosenTree(choices, kinds, depth - 1));
    default: return chosenMap(choices, kinds, depth - 1);
  }
}

/** Unknown fields under names that no document and no client has. */
const unknownFields = (choices: Choices, kinds: ChosenKinds): TreeMapOf<SecretText> =>
  new Map([...chosenMap(choices, kinds, 2)].map(([key, value]) => [`x-${key}`, value]));

export function chosenMcp(choices: Choices, id: string, name: string, kinds: ChosenKinds): Mcp {
  const texts = (): ReadonlyMap<string, SecretText> => new Map(choices.many(3, () => [choices.of('a', ...KEYS), chosenText(choices, kinds)] as const));
  const text = (): SecretText => chosenText(choices, kinds);
  const type = choices.of<McpType>('stdio', 'http', 'sse');
  const command = choices.maybe(text);
  const url = choices.maybe(text);
  return {
    ...sampleMcp(name, { id }), type, command, url, args: choices.many(4, text), cwd: choices.maybe(text), env: new Map(texts()), headers: new Map(texts()), description: choices.maybe(text),
    category: choices.maybe(() => choices.of('c', '')), tags: choices.many(2, () => choices.of('t', 'u v', '0')), disabled: choices.yes(),
    alwaysAllow: choices.maybe(() => choices.many(2, () => choices.of('read', 'write'))), usageCount: choices.maybe(() => choices.below(9)), lastUsed: choices.maybe(() => '2025-01-24T14:30:00Z'),
    source: choices.maybe(() => 'import'), version: choices.maybe(() => choices.of('1.0', '2')), extra: unknownFields(choices, kinds),
  };
}

export function chosenProfile(choices: Choices, id: string, name: string, mcps: readonly Mcp[], kinds: ChosenKinds): Profile {
  const texts = choices.maybe(() => chosenText(choices, kinds));
  const flag = (): boolean | undefined => choices.maybe(() => choices.yes());
  const fields = (at: string): readonly (readonly [string, TreeMapOf<SecretText>])[] => (choices.yes() ? [[at, unknownFields(choices, kinds)]] : []);
  return sampleProfile(name, mcps, {
    id, description: texts, category: choices.maybe(() => 'c'), tags: choices.many(2, () => 't'), color: choices.maybe(() => choices.of('red', 'blue')), icon: choices.maybe(() => 'code'),
    author: choices.maybe(() => 'me'), version: choices.maybe(() => '1.0'), compatibility: choices.maybe(() => '>=1.0.0'), autoEnable: flag(), autoDisable: flag(), strictMode: flag(),
    dependencies: {
      requiredMCPs: choices.many(1, () => 'needed'), conflictingProfiles: choices.many(1, () => 'Other'), npmPackages: choices.many(1, () => 'left-pad'), runtimes: choices.many(1, () => 'docker'),
      environmentVariables: choices.many(2, () => choices.of('A_KEY', 'TOKEN')), ...(choices.yes() && { nodeVersion: '>=20' }),
    },
    extras: new Map([...fields(''), ...fields('/profile'), ...fields('/profile/metadata'), ...fields('/dependencies')]),
  });
}

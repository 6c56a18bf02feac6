import type { Tree, TreeMap } from '../../src-shared/profile/tree';

type OptionKind = 'transport' | 'env' | 'header' | 'url' | 'ignored';

const OPTIONS: ReadonlyMap<string, OptionKind> = new Map([
  ['-t', 'transport'], ['--transport', 'transport'], ['-e', 'env'], ['--env', 'env'], ['-H', 'header'], ['--header', 'header'], ['--url', 'url'],
  ['-s', 'ignored'], ['--scope', 'ignored'],
]);

const TRANSPORTS: ReadonlySet<string> = new Set(['stdio', 'http', 'sse']);

/** What the words after `claude mcp add` and `codex mcp add` say, as `{ "mcpServers": … }`; nothing where one of them is not known. */
export function readMcpAdd(words: readonly string[]): TreeMap | undefined {
  const dashes = words.indexOf('--');
  const added = new AddedServer();
  if (!added.read(dashes === -1 ? words : words.slice(0, dashes))) return undefined;
  return added.tree(dashes === -1 ? [] : words.slice(dashes + 1));
}

class AddedServer {
  readonly #operands: string[] = [];
  readonly #env = new Map<string, Tree>();
  readonly #headers = new Map<string, Tree>();
  #transport = '';
  #url = '';

  /** The words before the two dashes. */
  read(words: readonly string[]): boolean {
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? '';
      const [, option = word, assigned] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? [];
      const kind = OPTIONS.get(option);
      if (kind === undefined) {
        // What follows name and command belongs to the command, even without the two dashes.
        if (word.startsWith('-') && this.#operands.length < 2) return false;
        this.#operands.push(word);
        continue;
      }
      if (assigned === undefined) at += 1;
      const value = assigned ?? words[at];
      if (value === undefined || !this.#take(kind, value)) return false;
      // `-e A=1 B=2`: the option takes what still looks like its own.
      while (kind === 'env' && /^[A-Za-z_]\w*=/.test(words[at + 1] ?? '')) this.#take(kind, words[at += 1] ?? '');
    }
    return true;
  }

  tree(command: readonly string[]): TreeMap | undefined {
    const [name, ...operands] = this.#operands;
    const [first = this.#url, ...args] = [...operands, ...command];
    const remote = this.#url !== '' || this.#transport === 'http' || this.#transport === 'sse';
    if (name === undefined || first === '' || (remote && args.length > 0)) return undefined;
    const fields: readonly (readonly [string, Tree])[] = remote
      ? [['type', this.#transport === 'sse' ? 'sse' : 'http'], ['url', first], ...(this.#headers.size > 0 ? [['headers', this.#headers] as const] : [])]
      : [['command', first], ['args', args], ...(this.#env.size > 0 ? [['env', this.#env] as const] : [])];
    return new Map([['mcpServers', new Map([[name, new Map(fields)]])]]);
  }

  #take(kind: OptionKind, value: string): boolean {
    switch (kind) {
      case 'transport': this.#transport = value; return TRANSPORTS.has(value);
      case 'url': this.#url = value; return value !== '';
      case 'env': return this.#put(this.#env, /^([^=]+)=(.*)$/s.exec(value));
      case 'header': return this.#put(this.#headers, /^([^:]+):\s*(.*)$/s.exec(value));
      case 'ignored': return true;
    }
  }

  #put(values: Map<string, Tree>, match: RegExpExecArray | null): boolean {
    const [, key, value] = match ?? [];
    if (key === undefined) return false;
    values.set(key, value ?? '');
    return true;
  }
}

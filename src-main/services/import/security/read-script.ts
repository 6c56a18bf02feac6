import { placeholderKind } from '../../secrets/detection/placeholder';
import { GRAMMARS, type Dialect, type Grammar } from './script-grammar';

/** A script as its shell would cut it up; nothing is expanded or run. */
export interface ReadScript {
  /** What makes more than one thing of it: `&&`, `|`, `>`, `$(`. */
  readonly operators: ReadonlySet<string>;
  /** Its commands in words, quotes gone. */
  readonly commands: readonly (readonly string[])[];
}

/** Linear in the length of the script. */
export const readScript = (script: string, dialect: Dialect): ReadScript => new ScriptReader(script, dialect).read();

/** What runs a text as a script, whatever stands in it. */
const EVALUATES = /^(?:eval|iex|invoke-expression)$/i;
/** Between commands: where nothing follows, nothing is parted. */
const SEPARATES = /^(?:[;&\n]|&&|\|\|)$/;
const ANGLED = /<[^<>\n]{1,60}>(?=["'\s]|$)/y;
/** `<YOUR_KEY>`, `<path-to-file>`: filled in before it is run. Not `<in>`, which a shell would read. */
const TO_FILL_IN = /^<(?:[A-Z][A-Z0-9]*(?:[_ -][A-Z0-9]+)+|(?:your|my|path|insert|enter|the)[ _-][\w ,/-]*|[\w -]+[ _-](?:here|key|token|id|path|name|url|dir|folder|file))>$/;

class ScriptReader {
  readonly #script: string;
  readonly #grammar: Grammar;
  readonly #callsWithAnd: boolean;
  readonly #operators = new Set<string>();
  readonly #commands: string[][] = [];
  #words: string[] = [];
  #word: string | undefined;
  #separator = '';
  #at = 0;

  constructor(script: string, dialect: Dialect) {
    this.#script = script;
    this.#grammar = GRAMMARS[dialect];
    this.#callsWithAnd = dialect === 'powershell';
  }

  read(): ReadScript {
    while (this.#at < this.#script.length) this.#step();
    this.#endCommand();
    for (const [first = ''] of this.#commands) if (EVALUATES.test(first)) this.#operators.add(first.toLowerCase());
    return { operators: this.#operators, commands: this.#commands };
  }

  #step(): void {
    const { plain, quiet, quotes, escape, blank, comments, operator } = this.#grammar;
    const run = this.#take(plain);
    if (run !== undefined) return this.#extend(run);
    const char = this.#script.charAt(this.#at);
    if (quotes.includes(char)) return this.#quoted(char);
    if (char === escape) return this.#escaped();
    if (blank.test(char)) return this.#skip(1);
    if (comments && char === '#' && this.#word === undefined) return this.#comment();
    if (this.#take(quiet) !== undefined) return this.#endWord();
    const angled = char === '<' ? this.#peek(ANGLED) : undefined;
    if (angled !== undefined && (TO_FILL_IN.test(angled) || placeholderKind(angled) === 'marker')) {
      this.#at += angled.length;
      return this.#extend(angled);
    }
    const cut = this.#take(operator);
    if (cut !== undefined) return this.#cut(cut);
    this.#at += 1;
    this.#extend(char);
  }

  #peek(expression: RegExp): string | undefined {
    expression.lastIndex = this.#at;
    return expression.exec(this.#script)?.[0];
  }

  #take(expression: RegExp): string | undefined {
    const found = this.#peek(expression);
    this.#at += found?.length ?? 0;
    return found;
  }

  #extend(text: string): void {
    this.#word = (this.#word ?? '') + text;
  }

  #skip(characters: number): void {
    this.#at += characters;
    this.#endWord();
  }

  #escaped(): void {
    this.#extend(this.#script.charAt(this.#at + 1));
    this.#at += 2;
  }

  #quoted(quote: string): void {
    const { escape, escapesInQuotes, substitution } = this.#grammar;
    this.#at += 1;
    this.#extend('');
    while (this.#at < this.#script.length) {
      const char = this.#script.charAt(this.#at);
      if (char === quote) break;
      if (quote === '"' && escapesInQuotes && char === escape) {
        this.#escaped();
        continue;
      }
      const runs = quote === '"' && substitution !== undefined ? this.#peek(substitution) : undefined;
      if (runs !== undefined) this.#operators.add(runs);
      this.#at += 1;
      this.#extend(char);
    }
    this.#at += 1;
  }

  #comment(): void {
    const end = this.#script.indexOf('\n', this.#at);
    this.#at = end < 0 ? this.#script.length : end;
  }

  #cut(operator: string): void {
    // PowerShell's `& 'C:\a program.exe'` calls one thing.
    const calls = this.#callsWithAnd && operator === '&' && this.#words.length === 0 && this.#word === undefined;
    this.#endCommand();
    if (calls || operator === ')') return;
    this.#separator = operator === '\n' ? 'a new line' : operator;
    if (!SEPARATES.test(operator)) this.#operators.add(operator);
  }

  #endWord(): void {
    if (this.#word === undefined) return;
    if (this.#words.length === 0 && this.#separator !== '' && this.#commands.length > 0) this.#operators.add(this.#separator);
    this.#words.push(this.#word);
    this.#word = undefined;
  }

  #endCommand(): void {
    this.#endWord();
    if (this.#words.length > 0) this.#commands.push(this.#words);
    this.#words = [];
  }
}

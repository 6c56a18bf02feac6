import { CST } from 'yaml';
import { AppError } from '../../src-shared/errors/app-error';
import type { LinePosition } from './line-finder';
import { DEPTH, tooDeep, tooManyTokens, YAML_MARKS, YAML_TOKENS } from './text-limits';

/**
 * Watches lexemes on their way to the parser and refuses what the parser is not to see: tags, too many tokens, anchors and
 * aliases, nesting so deep that its recursion would overflow. Each lexeme costs the same, whatever came before.
 */
export class YamlGuard {
  readonly #position: (offset: number) => LinePosition;
  #offset = 0;
  #lineStart = 0;
  #scalarNext = false;
  #tokens = 0;
  #marks = 0;
  #flow = 0;
  /** The open block collections: twice the column, plus one for lists, which may share the column of the map around them. */
  readonly #blocks: number[] = [];
  /** Where the node that may turn out to be a key began. */
  #nodeColumn: number | undefined;

  constructor(position: (offset: number) => LinePosition) {
    this.#position = position;
  }

  see(lexeme: string): void {
    this.#tokens += 1;
    if (this.#tokens > YAML_TOKENS) throw tooManyTokens();
    if (this.#scalarNext) {
      this.#scalarNext = false;
      this.#startNode();
      this.#advance(lexeme);
      return;
    }
    const type = CST.tokenType(lexeme);
    switch (type) {
      case 'scalar':
        this.#scalarNext = true;
        return;
      case 'doc-mode':
        return;
      case 'flow-error-end':
        this.#flow = 0;
        return;
      case 'tag':
        throw this.#refuse('it has a tag', 'values without "!" tags');
      case 'anchor': case 'alias':
        this.#countMark();
        this.#startNode();
        break;
      case 'flow-map-start': case 'flow-seq-start':
        this.#startNode();
        this.#flow += 1;
        this.#checkDepth();
        break;
      case 'flow-map-end': case 'flow-seq-end':
        this.#endFlow();
        break;
      case 'single-quoted-scalar': case 'double-quoted-scalar': case 'block-scalar-header':
        this.#startNode();
        break;
      case 'seq-item-ind':
        this.#startEntry(this.#column * 2 + 1);
        break;
      case 'explicit-key-ind':
        this.#startEntry(this.#column * 2);
        break;
      case 'map-value-ind':
        this.#startEntry((this.#nodeColumn ?? this.#column) * 2);
        break;
      case 'doc-start': case 'doc-end':
        this.#endCollections();
        break;
      case 'space': case 'newline': case 'comment': case 'comma': case 'byte-order-mark': case 'directive-line': case null:
        break;
    }
    this.#advance(lexeme);
  }

  get #column(): number {
    return this.#offset - this.#lineStart;
  }

  #startNode(): void {
    if (this.#flow === 0) this.#nodeColumn ??= this.#column;
  }

  #startEntry(rank: number): void {
    if (this.#flow > 0) return;
    while ((this.#blocks.at(-1) ?? -1) > rank) this.#blocks.pop();
    if (this.#blocks.at(-1) !== rank) this.#blocks.push(rank);
    this.#nodeColumn = undefined;
    this.#checkDepth();
  }

  #endFlow(): void {
    if (this.#flow === 0) throw new AppError('FILE_NOT_PARSED', { place: this.#position(this.#offset), reason: 'this bracket closes nothing' });
    this.#flow -= 1;
  }

  #endCollections(): void {
    this.#blocks.length = 0;
    this.#flow = 0;
    this.#nodeColumn = undefined;
  }

  #countMark(): void {
    this.#marks += 1;
    if (this.#marks > YAML_MARKS) throw this.#refuse('it has too many anchors and aliases', `at most ${YAML_MARKS} of both together`);
  }

  #checkDepth(): void {
    if (this.#blocks.length + this.#flow > DEPTH) throw tooDeep(this.#position(this.#offset));
  }

  #advance(lexeme: string): void {
    const lineBreak = lexeme.lastIndexOf('\n');
    if (lineBreak !== -1) {
      this.#lineStart = this.#offset + lineBreak + 1;
      this.#nodeColumn = undefined;
    }
    this.#offset += lexeme.length;
  }

  #refuse(reason: string, expected: string): AppError {
    return new AppError('YAML_FEATURE_REFUSED', { place: this.#position(this.#offset), reason, expected });
  }
}

/** What can't be TOML and where. Its words never quote the file: what stands there may be a secret. */
export class TomlFault extends Error {
  readonly offset: number;
  readonly reason: string;
  readonly expected: string | undefined;

  constructor(offset: number, reason: string, expected?: string) {
    super(reason);
    this.name = 'TomlFault';
    this.offset = offset;
    this.reason = reason;
    this.expected = expected;
  }
}

/** What was read of the text, and where it ends. */
export interface TomlPiece<Value> {
  readonly value: Value;
  readonly end: number;
}

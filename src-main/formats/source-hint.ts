/** What is known of where bytes came from; content outranks it, except between formats that look alike. */
export interface SourceHint {
  /** Base name; empty for standard input and the clipboard. */
  readonly name: string;
}

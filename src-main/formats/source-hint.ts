/** What is known of where bytes came from; content outranks it, except between formats that look alike. */
export interface SourceHint {
  /** Base name; empty for standard input and the clipboard. */
  readonly name: string;
  /** Names of the folders it stands in, outermost first, at most the last four; never a whole path. */
  readonly folders?: readonly string[] | undefined;
}

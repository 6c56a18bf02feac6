/** Bytes to import, and what is known of where they came from. */
export interface ImportSource {
  /** Base name; empty for standard input. */
  readonly name: string;
  readonly content: Uint8Array;
  /** One of a folder's files: that it holds no servers is no fault. */
  readonly optional: boolean;
}

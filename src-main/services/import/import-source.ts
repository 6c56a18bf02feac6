import type { WrittenFormat } from '../../../src-shared/transfer/export-options';

/** Bytes to import, and what is known of where they came from. */
export interface SourceFile {
  /** Base name; empty for standard input. */
  readonly name: string;
  readonly content: Uint8Array;
  /** One of a folder's files: that it holds no servers is no fault. */
  readonly optional: boolean;
}

/** A source of an earlier plan, by its position there. Only its bytes come again: what was said of their format then does not count. */
interface PlannedSource {
  readonly planId: string;
  readonly index: number;
}

/** What is to be planned; `as` says the format of this one, whatever is said of all. */
export type ImportSource = (SourceFile | PlannedSource) & { readonly as?: WrittenFormat | undefined };

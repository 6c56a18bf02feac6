import type { Failure } from '../../../src-shared/errors/outcome';
import type { FormatId } from '../../../src-shared/transfer/format-id';

/** Bytes to import, and what is known of where they came from. */
export interface SourceFile {
  /** Base name; empty for standard input. */
  readonly name: string;
  /** Names of the folders it stands in, outermost first, at most the last four. */
  readonly folders?: readonly string[] | undefined;
  readonly content: Uint8Array;
  /** SHA-256 that the manifest of its archive states, in hexadecimal. */
  readonly sha256?: string | undefined;
  /** One of a folder's files: that it holds no servers is no fault. */
  readonly optional: boolean;
}

/** A file, and what somebody said that it is. */
export type StatedFile = SourceFile & { readonly as?: FormatId | undefined };

/** A file that could not be read at all; told as a row of its own, beside the others. */
export interface UnreadFile {
  readonly name: string;
  readonly failure: Failure;
}

/** A source of an earlier plan, by its position there. Only its bytes come again: what was said of their format then does not count. */
interface PlannedSource {
  readonly planId: string;
  readonly index: number;
}

/** What is to be planned; `as` says the format of this one, whatever is said of all. */
export type ImportSource = (SourceFile | PlannedSource | UnreadFile) & { readonly as?: FormatId | undefined };

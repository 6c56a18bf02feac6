import type { Failure } from '../../../src-shared/errors/outcome';
import type { FormatId } from '../../../src-shared/transfer/format-id';
import type { SealingKeys } from '../sealing/key-deriver';

/** Bytes to import, and what is known of where they came from. */
export interface SourceFile {
  /** Base name; empty for standard input. */
  readonly name: string;
  /** Names of the folders it stands in, outermost first, at most the last four. */
  readonly folders?: readonly string[] | undefined;
  readonly content: Uint8Array;
  /** SHA-256 that the manifest of its archive states, in hexadecimal. */
  readonly sha256?: string | undefined;
  /** That manifest is sealed, and was opened: a file with another checksum is refused. */
  readonly covered?: boolean | undefined;
  /** One of a folder's files: that it holds no servers is no fault. */
  readonly optional: boolean;
}

/** What somebody said of one file, whatever is said of all. */
export interface Said {
  /** Its format. */
  readonly as?: FormatId | undefined;
  readonly withoutSecrets?: boolean | undefined;
}

/** A file, what was said of it, and what opens it where it is sealed. */
export type StatedFile = SourceFile & Said & { readonly keys?: SealingKeys | undefined };

/** A file that could not be read at all; told as a row of its own, beside the others. */
export interface UnreadFile {
  readonly name: string;
  readonly failure: Failure;
}

/** A source of an earlier plan, by its position there. Its bytes come again, unlocked where they were: what was said of it then does not count. */
interface PlannedSource {
  readonly planId: string;
  readonly index: number;
}

/** What is to be planned. Its password opens this one, whatever opens all others. */
export type ImportSource = (SourceFile | PlannedSource | UnreadFile) & Said & { readonly password?: string | undefined };

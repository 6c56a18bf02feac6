import type { Place } from '../../src-shared/errors/place';
import type { FieldPath } from '../../src-shared/profile/field-path';
import type { Tree } from '../../src-shared/profile/tree';

/** A text that was read: its tree, and where in the text each value stands. */
export interface ParsedText {
  readonly tree: Tree;
  /** JSON that needed leniency: comments or trailing commas. */
  readonly comments: boolean;
  readonly yaml: boolean;
  /** It was written as TOML. */
  readonly toml?: boolean;
  /** What had to be mended before it could be read, in words, one thing each; absent or empty where nothing had to be. */
  readonly repairs?: readonly string[];
  /** The place of the value at `path`, or of its nearest ancestor that exists. Never throws. */
  locate(path: FieldPath): Place;
}

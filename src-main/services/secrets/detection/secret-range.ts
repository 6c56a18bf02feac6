import type { SecretReason } from './slot';
import type { TextRange } from './text-range';

/** A part of a string that is a secret. */
export interface SecretRange extends TextRange {
  readonly reason: SecretReason;
}

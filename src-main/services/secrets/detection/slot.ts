import type { TextRange } from './text-range';

/** Why a part of a string is taken for a secret. */
export type SecretReason = 'name' | 'token' | 'private-key' | 'credential' | 'url' | 'connection-string' | 'random';

/**
 * A place where a secret would stand, whatever stands there now: a literal, a placeholder, a variable reference.
 * `sure`: any literal there is a secret; `likely`: one that looks like a credential; `random`: only one that looks random.
 */
export interface Slot extends TextRange {
  readonly expects: 'sure' | 'likely' | 'random';
  readonly reason: SecretReason;
}

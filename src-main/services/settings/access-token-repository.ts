import type { AccessToken } from '../../../src-shared/access-token';

/** A token as it is kept. What opens a door, the key, can't be had from it. */
export interface KeptToken extends AccessToken {
  /** SHA-256 of the key, 32 bytes. */
  readonly keyHash: Uint8Array;
}

/** Where tokens are kept. */
export interface AccessTokenRepository {
  /** Ordered by folded name. */
  listTokens(): readonly KeptToken[];
  /** False, and nothing is kept, where one has the same folded name. */
  addToken(token: KeptToken): boolean;
  /** The token that is gone, named by its id, else by its folded name; undefined where there is none. One transaction. */
  removeToken(idOrName: string): AccessToken | undefined;
  /** Gives up at once while another process writes. `day`: ISO 8601. @throws AppError DATABASE_BUSY, … */
  markUsed(id: string, day: string): void;
}

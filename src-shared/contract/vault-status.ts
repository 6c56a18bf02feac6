import { z } from 'zod';

/** What the vault of this home is, without opening it by force. Holds no secret. */
export const VaultStatusSchema = z.strictObject({
  /**
   * `none`: nothing has been sealed yet. `locked`: a passphrase vault that was given no passphrase, or a wrong one.
   * `unavailable`: the keychain can't be reached, or its key is lost or damaged; `reason` says which.
   */
  state: z.enum(['none', 'open', 'locked', 'unavailable']),
  kind: z.enum(['keychain', 'passphrase']).optional(),
  /** "Secret Service", "Keychain", "Credential Manager". */
  keychainName: z.string().optional(),
  vaultId: z.string().optional(),
  keyId: z.string().optional(),
  /** Why it is locked or unavailable, in plain words. */
  reason: z.string().optional(),
  /** What the person can do about it, or what will happen, in plain words; a line each. */
  next: z.string().optional(),
});
export type VaultStatus = z.infer<typeof VaultStatusSchema>;

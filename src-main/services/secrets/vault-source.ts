import type { OpenVault } from './vault';

/** Who can open the vault: the service itself, or in a thread whoever asks it. Errors as VaultService states. */
export interface VaultSource {
  open(): Promise<OpenVault>;
  /** As `open`, and makes the vault of a new home. */
  openOrCreate(): Promise<OpenVault>;
}

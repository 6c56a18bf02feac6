import type { OpenVault } from '../secrets/vault';
import type { VaultSource } from '../secrets/vault-source';

/** Between two looks at the vault, in milliseconds. */
const LOOK_MS = 200;

/** The vault during a long piece of work: what is locked meanwhile stops it. */
export class VaultGuard {
  readonly #vault: Pick<VaultSource, 'open'>;
  #lookedAt = 0;

  constructor(vault: Pick<VaultSource, 'open'>) {
    this.#vault = vault;
  }

  open(): Promise<OpenVault> {
    this.#lookedAt = performance.now();
    return this.#vault.open();
  }

  /** To be called often. @throws AppError VAULT_… when it can't be opened any more */
  async look(): Promise<void> {
    if (performance.now() - this.#lookedAt >= LOOK_MS) await this.open();
  }
}

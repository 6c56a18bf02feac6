/** What the OS secret store says of one entry. `unreachable` is never taken for `absent`. */
export type StoredKey =
  | { readonly state: 'found'; readonly key: Uint8Array }
  | { readonly state: 'absent' }
  | { readonly state: 'unreachable'; readonly reason: string };

/** The OS keychain, as the vault sees it. Accounts are `<vault id>/<key id>`. */
export interface DataKeyStore {
  /** Words for people: "Secret Service", "Keychain", "Credential Manager". */
  readonly name: string;
  /** Whether a new entry could be kept now beside `account`: writes, reads and deletes one of its own. */
  probe(account: string): Promise<{ readonly reachable: true } | { readonly reachable: false; readonly reason: string }>;
  read(account: string): Promise<StoredKey>;
  /** Refuses (AppError VAULT_UNAVAILABLE) when the account already holds something or the store is not reachable. */
  create(account: string, key: Uint8Array): Promise<void>;
  /** Only ever called for an account that this process created a moment ago. */
  forget(account: string): Promise<void>;
}

/** How the vault gets a passphrase; the door knows whether there is a file or a terminal. Undefined: nobody to ask. */
export interface PassphraseSource {
  /** True when VALISE_PASSPHRASE_FILE is set: a new home then gets a passphrase vault without asking a keychain. */
  readonly given: boolean;
  /** True when a person could be asked. */
  readonly askable: boolean;
  /** A fresh copy at every call: the asker zeroes it after use. */
  passphrase(purpose: 'create' | 'open'): Promise<Uint8Array | undefined>;
}

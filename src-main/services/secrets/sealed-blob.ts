/** AES-256-GCM output as it is stored; the tag stands at the end of `ciphertext`. */
export interface SealedBlob {
  readonly keyId: string;
  /** 12 bytes, fresh for every sealing. */
  readonly nonce: Uint8Array;
  readonly ciphertext: Uint8Array;
}

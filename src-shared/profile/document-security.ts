import { z } from 'zod';
import { EncryptionObjectSchema } from './profile-document';
import { NumberText } from './tree';

/*
 * What `security` of a sealed document, and of the manifest of an archive that holds some, says of its sealing (docs/sealing.md).
 * Only shapes: the bounds of the derivation are held where a key is derived.
 */

/** `131072.0` is a number like any other, though it keeps its source. */
const NumberSchema = z.union([z.number(), z.instanceof(NumberText)])
  .transform((value) => (value instanceof NumberText ? Number(value.source) : value));

/** How the keys come from the password: scrypt (RFC 7914). */
export const KeyDerivationSchema = z.object({
  /** `scrypt`; another one is refused by name where the key would be derived. */
  name: z.string(),
  N: NumberSchema,
  r: NumberSchema,
  p: NumberSchema,
  /** Base64. */
  salt: z.string(),
});
export type KeyDerivation = z.infer<typeof KeyDerivationSchema>;

export type EncryptionObject = z.infer<typeof EncryptionObjectSchema>;

/** `hmac-sha256:` and the hex of HMAC-SHA256 under the document key. */
export const IntegritySchema = z.string().regex(/^hmac-sha256:[0-9a-f]{64}$/, 'expected "hmac-sha256:" and 64 hexadecimal digits in lower case');

/** As it is read: that the three stand together is checked apart, with an error of its own. */
export const SealingBlocksSchema = z.object({
  keyDerivation: KeyDerivationSchema.nullish(),
  keyCheck: EncryptionObjectSchema.nullish(),
  integrity: IntegritySchema.nullish(),
});
export type SealingBlocks = z.infer<typeof SealingBlocksSchema>;

import { z } from 'zod';
import { SealingBlocksSchema } from '../profile/document-security';

/** `manifest.json` of an archive of profiles (docs/format.md, "Archives"). Fields that are not named here are passed over. */
export const ArchiveManifestSchema = z.object({
  format: z.literal('valise-archive'),
  /** `1.0`; later 1.x are read. */
  version: z.string(),
  /** ISO 8601, UTC. */
  exportedAt: z.string().optional(),
  /** Program and version that wrote it: `Valise 0.1.0`. */
  exporter: z.string().optional(),
  /** Every file in the archive but the manifest itself. */
  entries: z.array(z.object({
    /** Its whole name in the archive. */
    file: z.string(),
    /** Of its bytes, unpacked; hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/i),
    /** The profile in it, and how many servers that has; absent where it is no profile. */
    profile: z.string().optional(),
    mcps: z.number().int().nonnegative().optional(),
  })),
  /** Present where profiles in it are sealed with a password; the same keys open them all (docs/sealing.md). */
  security: SealingBlocksSchema.optional(),
});
export type ArchiveManifest = z.infer<typeof ArchiveManifestSchema>;

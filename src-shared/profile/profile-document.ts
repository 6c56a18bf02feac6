import { z } from 'zod';
import { NumberText } from './tree';

/*
 * The file of spec 004, "Complete Export Format", as it is read: objects whose keys matter are plain, maps of names are Maps.
 * Every object may hold more fields; they are kept as they are. `description` is how the JSON Schema explains a field.
 */

/** YAML reads `1.0` as a number; where the document wants text its source is taken. */
const TextSchema = z.union([z.string(), z.number(), z.instanceof(NumberText)])
  .transform((value) => (value instanceof NumberText ? value.source : String(value)));
const absent = <S extends z.ZodType>(schema: S) => schema.nullish().transform((value) => value ?? undefined);
const TextListSchema = z.array(TextSchema);

/** Spec 004, "Encryption Format": what stands in place of a sealed string. */
export const EncryptionObjectSchema = z.object({
  encrypted: z.literal(true),
  algorithm: z.literal('AES-256-GCM'),
  iv: z.string(),
  data: z.string(),
  authTag: z.string(),
});
export type EncryptionObject = z.infer<typeof EncryptionObjectSchema>;

/** A string position: text, or the object that stands for a sealed string. */
const SealableSchema = z.union([TextSchema, z.map(z.string(), z.unknown())]);
const NamedValuesSchema = z.map(z.string(), z.union([TextSchema, z.boolean(), z.null(), z.map(z.string(), z.unknown())]));

/** One server of the document. `reading` decides what is required; see read-server-entry. */
export const DocumentMcpSchema = z.object({
  id: absent(TextSchema),
  name: absent(TextSchema),
  type: absent(TextSchema),
  command: absent(SealableSchema),
  args: absent(z.array(z.union([SealableSchema, z.boolean(), z.null()]))),
  cwd: absent(SealableSchema),
  env: absent(NamedValuesSchema),
  url: absent(SealableSchema),
  headers: absent(NamedValuesSchema),
  description: absent(SealableSchema),
  category: absent(TextSchema),
  tags: absent(TextListSchema),
  disabled: absent(z.boolean()),
  alwaysAllow: absent(TextListSchema),
  usageCount: absent(z.number().nonnegative()),
  lastUsed: absent(TextSchema),
  source: absent(TextSchema),
  version: absent(TextSchema),
});

export const ProfileDocumentSchema = z.object({
  exportInfo: z.object({
    version: TextSchema,
    exportedAt: absent(TextSchema),
    exportedBy: absent(TextSchema),
    exporterVersion: absent(TextSchema),
    format: absent(TextSchema),
    checksum: absent(TextSchema),
    compression: absent(TextSchema),
  }),
  profile: z.object({
    id: absent(TextSchema),
    name: TextSchema.refine((name) => name.trim() !== '', 'expected a name that is not empty'),
    description: absent(SealableSchema),
    category: absent(TextSchema),
    metadata: absent(z.object({
      author: absent(TextSchema),
      version: absent(TextSchema),
      compatibility: absent(TextSchema),
      lastExported: absent(TextSchema),
      exportFormat: absent(TextSchema),
    })),
    settings: absent(z.object({
      autoEnable: absent(z.boolean()),
      autoDisable: absent(z.boolean()),
      strictMode: absent(z.boolean()),
    })),
    tags: absent(TextListSchema),
    color: absent(TextSchema),
    icon: absent(TextSchema),
    stats: z.unknown().optional(),
  }),
  mcps: absent(z.array(z.unknown())),
  dependencies: absent(z.object({
    requiredMCPs: absent(TextListSchema),
    conflictingProfiles: absent(TextListSchema),
    systemRequirements: absent(z.object({
      nodeVersion: absent(TextSchema),
      npmPackages: absent(TextListSchema),
      runtimes: absent(TextListSchema),
    })),
    environmentVariables: absent(TextListSchema),
  })),
  security: absent(z.object({
    encryptionUsed: absent(z.boolean()),
    encryptionAlgorithm: absent(TextSchema),
    sensitiveFields: absent(TextListSchema),
    exportedWithSecrets: absent(z.boolean()),
    keyDerivation: z.unknown().optional(),
    keyCheck: z.unknown().optional(),
    integrity: z.unknown().optional(),
  })),
});
export type ProfileDocument = z.infer<typeof ProfileDocumentSchema>;

/** `exportInfo.format` of the three export types (format.md section 1). */
export const EXPORT_FORMATS = { full: 'profile-bundle', template: 'profile-template', manifest: 'profile-manifest' } as const;

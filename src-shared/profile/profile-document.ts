import { z } from 'zod';
import { EXPORT_FORMATS } from './export-formats';
import { McpTypeSchema } from './mcp-type';
import { NumberText } from './tree';

/*
 * The file of spec 004, "Complete Export Format", as it is read: objects whose keys matter are plain, maps of names are Maps.
 * Every object may hold more fields; they are kept as they are. `meta` goes to the JSON Schema, which states what is written.
 */

/** YAML reads `1.0` as a number; where the document wants text its source is taken. */
const TextSchema = z.union([z.string(), z.number(), z.instanceof(NumberText)])
  .transform((value) => (value instanceof NumberText ? value.source : String(value)));
/** `25.0` is a number like any other, though it keeps its source. */
const CountSchema = z.union([z.number(), z.instanceof(NumberText)])
  .transform((value) => (value instanceof NumberText ? Number(value.source) : value))
  .refine((value) => Number.isFinite(value) && value >= 0, 'expected a number that is not negative');
const absent = <S extends z.ZodType>(schema: S) => schema.nullish().transform((value) => value ?? undefined);
const TextListSchema = z.array(TextSchema);

const LONGEST_ID = 512;
const IdSchema = TextSchema.refine((id) => id.length <= LONGEST_ID, `expected an id of at most ${LONGEST_ID} characters`)
  .meta({ maxLength: LONGEST_ID });

/** Spec 004, "Encryption Format": what stands in place of a sealed string. */
export const EncryptionObjectSchema = z.object({
  encrypted: z.literal(true),
  algorithm: z.literal('AES-256-GCM'),
  iv: z.string().meta({ description: 'Base64.' }),
  data: z.string().meta({ description: 'Base64.' }),
  authTag: z.string().meta({ description: 'Base64.' }),
}).meta({ description: 'Stands in place of a text that is sealed: with the password of the document where security.keyDerivation says how, else it is a value that is not known.' });

export const isEncryptionObject = (map: ReadonlyMap<string, unknown>): boolean => map.get('encrypted') === true && EncryptionObjectSchema.safeParse(Object.fromEntries(map)).success;

/** Any other object in the place of a text is a fault: its content would be lost. */
const SealedSchema = z.map(z.string(), z.unknown()).refine(isEncryptionObject, 'expected a text or an encryption object');
/** A string position: text, or the object that stands for a sealed string. */
const SealableSchema = z.union([TextSchema, SealedSchema]);
const NamedValuesSchema = z.map(z.string(), z.union([TextSchema, z.boolean(), z.null(), SealedSchema]));

/** One server of the document. `reading` decides what is required; see read-server-entry. */
export const DocumentMcpSchema = z.object({
  id: absent(IdSchema).meta({ description: 'Unique in its profile. Where it is missing, an import mints one.' }),
  name: absent(TextSchema).meta({ description: 'What people call the server. Unique in its profile, whatever the case.' }),
  type: absent(TextSchema).meta({ enum: McpTypeSchema.options, description: 'The transport. Where it is missing, command or url tells it.' }),
  command: absent(SealableSchema).meta({ description: 'The program of a stdio server.' }),
  args: absent(z.array(z.union([SealableSchema, z.boolean(), z.null()]))).meta({ description: 'Its arguments, one a string.' }),
  cwd: absent(SealableSchema).meta({ description: 'The folder it starts in.' }),
  env: absent(NamedValuesSchema).meta({ description: 'Environment variables by name, in the order of the file.' }),
  url: absent(SealableSchema).meta({ description: 'The address of an http or sse server.' }),
  headers: absent(NamedValuesSchema).meta({ description: 'Request headers by name, in the order of the file.' }),
  description: absent(SealableSchema),
  category: absent(TextSchema),
  tags: absent(TextListSchema),
  disabled: absent(z.boolean()),
  alwaysAllow: absent(TextListSchema).meta({ description: 'Tools that run without being asked for.' }),
  usageCount: absent(CountSchema).meta({ minimum: 0, description: 'Kept and written in full exports; nothing acts on it.' }),
  lastUsed: absent(TextSchema).meta({ description: 'ISO 8601.' }),
  source: absent(TextSchema),
  version: absent(TextSchema),
});

const exportFormat = { enum: Object.values(EXPORT_FORMATS) };

export const ProfileDocumentSchema = z.object({
  exportInfo: z.object({
    version: TextSchema.meta({ pattern: String.raw`^1(\.|$)`, description: 'The version of this format.' }),
    exportedAt: absent(TextSchema).meta({ description: 'ISO 8601, UTC.' }),
    exportedBy: absent(TextSchema).meta({ description: 'The program that wrote the file.' }),
    exporterVersion: absent(TextSchema).meta({ description: 'The version of that program.' }),
    format: absent(TextSchema).meta({ ...exportFormat, description: 'The export type: full, template or manifest.' }),
    checksum: absent(TextSchema).meta({
      description: '"sha256:" and the hex SHA-256 of the canonical JSON (RFC 8785) of the whole document without this field.',
    }),
    compression: absent(TextSchema),
  }),
  profile: z.object({
    id: absent(IdSchema).meta({ description: 'A UUID, by which a renamed profile is recognised.' }),
    name: TextSchema.refine((name) => name.trim() !== '', 'expected a name that is not empty').meta({ pattern: String.raw`\S` }),
    description: absent(SealableSchema),
    category: absent(TextSchema),
    metadata: absent(z.object({
      author: absent(TextSchema),
      version: absent(TextSchema),
      compatibility: absent(TextSchema).meta({ description: 'A range of program versions. Kept; nothing acts on it.' }),
      lastExported: absent(TextSchema).meta({ description: 'Written on export, ignored on import.' }),
      exportFormat: absent(TextSchema).meta({ ...exportFormat, description: 'As exportInfo.format. Written on export, ignored on import.' }),
    })),
    settings: absent(z.object({
      autoEnable: absent(z.boolean()),
      autoDisable: absent(z.boolean()),
      strictMode: absent(z.boolean()),
    })).meta({ description: 'Kept; Valise does not act on them.' }),
    tags: absent(TextListSchema),
    color: absent(TextSchema),
    icon: absent(TextSchema),
    stats: z.unknown().optional().meta({ description: 'Counted on export, ignored on import.' }),
  }),
  mcps: absent(z.array(z.unknown())).meta({ description: 'The servers, in order. A manifest has only id, name, type and version of each.' }),
  dependencies: absent(z.object({
    requiredMCPs: absent(TextListSchema).meta({ description: 'Ids of the servers that a manifest needs.' }),
    conflictingProfiles: absent(TextListSchema),
    systemRequirements: absent(z.object({
      nodeVersion: absent(TextSchema),
      npmPackages: absent(TextListSchema).meta({ description: 'Derived from the command lines.' }),
      runtimes: absent(TextListSchema).meta({ description: 'Programs that the servers start with. A field of Valise.' }),
    })),
    environmentVariables: absent(TextListSchema).meta({ description: 'Every variable that a placeholder names.' }),
  })),
  security: absent(z.object({
    encryptionUsed: absent(z.boolean()),
    encryptionAlgorithm: absent(TextSchema),
    sensitiveFields: absent(TextListSchema).meta({
      description: 'Where secrets were: mcps[ID].env.NAME for one server, env.NAME for every one. Only there a marker means a value that is not known.',
    }),
    exportedWithSecrets: absent(z.boolean()),
    keyDerivation: z.unknown().optional().meta({ description: 'Present where values are sealed with a password: how its keys come from that. keyCheck and integrity are required then.' }),
    keyCheck: z.unknown().optional().meta({ description: 'A known text, sealed: tells a wrong password from a changed file.' }),
    integrity: z.unknown().optional().meta({ description: '"hmac-sha256:" and the hex of the HMAC over the whole document without this field and the checksum.' }),
  })),
});
export type ProfileDocument = z.infer<typeof ProfileDocumentSchema>;

import { z } from 'zod';
import { FailureSchema } from '../errors/outcome';
import { FindingSchema } from './finding';
import { FormatIdSchema } from './format-id';
import { SecretInClearSchema } from './secret-in-clear';

/** How a file is packed. */
export const ContainerSchema = z.enum(['plain', 'gzip', 'brotli', 'zip']);
export type Container = z.infer<typeof ContainerSchema>;

/** Rows of one kind that a report brings along at most; its counts are of all. */
export const MOST_REPORTED = 10_000;

const CountSchema = z.number().int().nonnegative();

const SealingSchema = z.strictObject({
  /** How the keys come from the password; absent where that is refused, as `failure` says then. */
  derivation: z.strictObject({ name: z.literal('scrypt'), N: z.number(), r: z.number(), p: z.number() }).optional(),
  /** Its values were opened with the password that was given, so that counts and findings are also of them. */
  opened: z.boolean(),
  /** Why they could not be. */
  failure: FailureSchema.optional(),
});

export const ProfileCountsSchema = z.strictObject({
  mcps: CountSchema,
  /** Strings that hold a secret: in clear, sealed, or to be filled in. */
  secrets: CountSchema,
  inClear: CountSchema,
  /** Sealed with a password. */
  sealed: CountSchema,
  /** Strings whose secret the file does not say. */
  blanks: CountSchema,
});
export type ProfileCounts = z.infer<typeof ProfileCountsSchema>;

/** What a document is: the file itself, or one of those in an archive. */
export const DocumentReportSchema = z.strictObject({
  name: z.string(),
  formatId: FormatIdSchema.optional(),
  title: z.string().optional(),
  confidence: z.enum(['certain', 'likely', 'guess', 'stated']).optional(),
  reason: z.string().optional(),
  runnerUp: FormatIdSchema.optional(),
  language: z.enum(['json', 'yaml', 'toml']).optional(),
  version: z.string().optional(),
  /** Program and version that wrote it, as it says itself; only documents of Valise do. */
  exporter: z.string().optional(),
  exportedAt: z.string().optional(),
  exportType: z.enum(['full', 'template', 'manifest']).optional(),
  /** Present where it is sealed with a password. */
  sealing: SealingSchema.optional(),
  profiles: z.array(ProfileCountsSchema.extend({ name: z.string(), rejected: CountSchema })),
  /** Why it could not be read. */
  failure: FailureSchema.optional(),
  /** Names in a document of a version that is too new to be read. */
  preview: z.array(z.strictObject({ profile: z.string(), mcps: z.array(z.string()) })).optional(),
  /** One of several files that holds no servers, which is no fault, and why. */
  passedOver: z.string().optional(),
});
export type DocumentReport = z.infer<typeof DocumentReportSchema>;

/** What a file is and holds, told without keeping any of it. Holds no secret, nor a part of one. */
export const FileReportSchema = z.strictObject({
  name: z.string(),
  bytes: CountSchema.optional(),
  container: ContainerSchema.optional(),
  /** Present for an archive that Valise wrote. */
  archive: z.strictObject({ version: z.string(), exporter: z.string().optional(), exportedAt: z.string().optional(), entries: CountSchema }).optional(),
  /** It, or a document in it, is sealed with a password. */
  sealed: z.boolean(),
  documents: z.array(DocumentReportSchema),
  counts: ProfileCountsSchema.extend({ documents: CountSchema, profiles: CountSchema, findings: CountSchema }),
  /** The first of `counts.inClear`. */
  secretsInClear: z.array(SecretInClearSchema),
  /** The first of `counts.findings`. */
  findings: z.array(FindingSchema),
  /** Why it could not be read or unpacked at all. */
  failure: FailureSchema.optional(),
});
export type FileReport = z.infer<typeof FileReportSchema>;

const ScannedFileSchema = z.strictObject({
  name: z.string(),
  formatId: FormatIdSchema.optional(),
  secretsInClear: CountSchema,
  warnings: CountSchema,
  notes: CountSchema,
  failure: FailureSchema.optional(),
  passedOver: z.string().optional(),
});
export type ScannedFile = z.infer<typeof ScannedFileSchema>;

/** Secrets in clear and security findings of files. Notes are nothing to do anything about: files that have only notes are clean. */
export const ScanReportSchema = z.strictObject({
  /** Every secret in clear and every warning was looked for, everywhere, and there is none. */
  clean: z.boolean(),
  /** A document each. */
  files: z.array(ScannedFileSchema),
  counts: z.strictObject({ secretsInClear: CountSchema, warnings: CountSchema, notes: CountSchema, unread: CountSchema }),
  /** The first of them. */
  secretsInClear: z.array(SecretInClearSchema),
  findings: z.array(FindingSchema),
});
export type ScanReport = z.infer<typeof ScanReportSchema>;

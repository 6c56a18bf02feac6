import { z } from 'zod';
import { EntityPageSchema, EntityQuerySchema } from '../gateway/entity-page';
import { EntityIdSchema } from '../gateway/entity-id';
import { EntityTypeSchema } from '../gateway/entity-type';
import { EntityViewSchema } from '../gateway/entity-view';
import { EnvironmentNameSchema, EnvironmentSchema, GatewayAddressSchema } from '../gateway/environment';
import { GatewayExportOptionsSchema } from '../gateway/gateway-export-options';
import { GatewayImportStatusSchema } from '../gateway/gateway-import-status';
import { ExportedFileSchema } from '../transfer/exported-file';
import { DifferenceSchema } from '../transfer/import-plan';
import { ImportReportSchema } from '../transfer/import-report';
import { StrategySchema } from '../transfer/resolution';
import { GivenFileSchema } from './given-file';
import { JobIdSchema } from './job-id';
import type { Operation } from './operation';

const NothingSchema = z.strictObject({});
/** Id or name, whatever the case. */
const EnvironmentReference = z.string().min(1).max(512);
/** Names the job in `job.changed` and `job.cancel`; absent: nobody follows it. */
const SecretSchema = z.string().min(1).max(65_536).refine((secret) => secret.isWellFormed(), 'expected whole characters');

const EnvironmentSummarySchema = EnvironmentSchema.extend({
  /** A type without entities is left out. */
  counts: z.partialRecord(EntityTypeSchema, z.number().int()),
});
export type EnvironmentSummary = z.infer<typeof EnvironmentSummarySchema>;

/** What a step wrote, so that it can be taken back. */
const WrittenSchema = z.strictObject({ historyId: z.number().int().positive() });
/** Absent where nothing changed. */
const PerhapsWritten = WrittenSchema.partial().shape;

const EntityPlaceSchema = z.strictObject({
  environment: EnvironmentReference,
  type: EntityTypeSchema,
  /** Id, name or address. */
  entity: z.string().min(1).max(4000),
});

const GatewayExportSchema = z.strictObject({
  file: ExportedFileSchema,
  counts: z.partialRecord(EntityTypeSchema, z.number().int()),
  /** Places whose secret stays, and those whose secret leaves. */
  secretsWithheld: z.number().int(),
  secretsLeaving: z.number().int(),
  /** Where a text that is no secret by its nature held what looks like one, and leaves with a mask for it: `tools "weather" → url`. */
  masked: z.array(z.string()),
  /** References that nothing in the environment answers, as `servers "bundle" → tools "x"`. */
  unresolved: z.array(z.string()),
});
export type GatewayExport = z.infer<typeof GatewayExportSchema>;

/** One side of a comparison. */
const GatewaySideSchema = z.union([
  z.strictObject({ environment: EnvironmentReference }),
  /** `secret` is the one that its values are encrypted with; `password` opens a sealed file. */
  z.strictObject({ file: GivenFileSchema, secret: SecretSchema.optional(), password: SecretSchema.optional() }),
]);

const EntityDifferenceSchema = z.strictObject({
  type: EntityTypeSchema,
  identity: z.string(),
  state: z.enum(['only-a', 'only-b', 'changed']),
  /** `mine` is what `a` has, `theirs` what `b` has. */
  differences: z.array(DifferenceSchema),
});
export type EntityDifference = z.infer<typeof EntityDifferenceSchema>;

/** What of an environment goes to its gateway. Nothing is ever taken away there. */
const GatewayPushSchema = z.strictObject({
  /** The name of the environment, and the address of its gateway. */
  environment: z.string(),
  gateway: z.string(),
  dryRun: z.boolean(),
  /** `a` is the environment, `b` the gateway. */
  differences: z.array(EntityDifferenceSchema),
  /** The same as far as the gateway tells; it keeps a secret of theirs to itself, so they are sent too. As `tool weather`. */
  secretsNotTold: z.array(z.string()),
  /** Stay here although they differ: a secret of theirs is not known here, and the gateway would lose the one that it has. */
  withheld: z.array(z.string()),
  /** Stay here although they differ or may: the gateway is no Valise, and would make a second one of what it has; `existing` sends them. */
  alreadyThere: z.array(z.string()),
  /** How many entities are sent, or would be. */
  sent: z.number().int(),
  /** What the gateway made of them; absent where nothing was sent. */
  status: GatewayImportStatusSchema.optional(),
});
export type GatewayPush = z.infer<typeof GatewayPushSchema>;

/** Configuration of MCP gateways, an environment at a time. Imports go through `import.plan` and `import.apply` like all others. */
export const GATEWAY_OPERATIONS = {
  'environment.list': { input: NothingSchema, output: z.array(EnvironmentSummarySchema) },
  'environment.add': {
    input: z.strictObject({
      name: EnvironmentNameSchema, description: z.string().max(10_000).default(''), url: GatewayAddressSchema.optional(),
      /** All of its entities too, secrets included; its own secret and token stay behind. */
      copyOf: EnvironmentReference.optional(),
    }),
    output: EnvironmentSummarySchema.extend(WrittenSchema.shape),
  },
  'environment.update': {
    input: z.strictObject({
      environment: EnvironmentReference, name: EnvironmentNameSchema.optional(), description: z.string().max(10_000).optional(),
      /** Null takes it away. */
      url: GatewayAddressSchema.nullable().optional(),
    }),
    output: EnvironmentSummarySchema.extend(PerhapsWritten),
  },
  'environment.remove': { input: z.strictObject({ environment: EnvironmentReference }), output: WrittenSchema },
  /** The secret with which the gateway encrypts, and the token that it takes; null takes one away. What is not stated stays. */
  'environment.setSecret': {
    input: z.strictObject({ environment: EnvironmentReference, secret: SecretSchema.nullable().optional(), token: SecretSchema.nullable().optional() }),
    output: EnvironmentSummarySchema.extend(PerhapsWritten),
  },
  'entity.list': { input: EntityQuerySchema.extend({ environment: EnvironmentReference }), output: EntityPageSchema },
  'entity.show': { input: EntityPlaceSchema, output: EntityViewSchema },
  /** `text` is JSON as `entity.show` gives it: `*****` keeps a secret, as long as its address stays. */
  'entity.put': {
    input: z.strictObject({
      environment: EnvironmentReference, type: EntityTypeSchema, text: z.string().max(8_388_608),
      /** The entity that is changed; absent: a new one. */
      id: EntityIdSchema.optional(),
      /** As `entity.show` gave it. */
      revision: z.number().int().optional(),
    }),
    output: EntityViewSchema.extend(PerhapsWritten),
  },
  'entity.remove': {
    input: z.strictObject({
      environment: EnvironmentReference, entities: z.array(z.strictObject({ type: EntityTypeSchema, entity: z.string().min(1).max(4000) })).min(1).max(10_000),
      /** Though others refer to them. */
      evenIfReferred: z.boolean().default(false),
    }),
    output: WrittenSchema,
  },
  'gateway.export': { input: z.strictObject({ environment: EnvironmentReference.optional(), options: GatewayExportOptionsSchema.prefault({}) }), output: GatewayExportSchema },
  /**
   * The same into a destination that a door has opened and named with a handle, piece by piece, as a job. Of one that fails, or is stopped,
   * nothing stays.
   */
  'gateway.write': {
    input: z.strictObject({ environment: EnvironmentReference.optional(), options: GatewayExportOptionsSchema.prefault({}), destination: z.string().min(1), jobId: JobIdSchema }),
    output: GatewayExportSchema.omit({ file: true }).extend({ fileName: z.string(), mediaType: z.string(), bytes: z.number().int().nonnegative() }),
  },
  /** Secrets are compared where both sides are open. */
  'gateway.diff': { input: z.strictObject({ a: GatewaySideSchema, b: GatewaySideSchema, jobId: JobIdSchema }), output: z.array(EntityDifferenceSchema) },
  /** The same file with its values sealed under another secret: all of them or none. Keeps nothing. */
  'gateway.rekey': {
    input: z.strictObject({ file: GivenFileSchema, sourceSecret: SecretSchema, targetSecret: SecretSchema }),
    output: z.strictObject({ file: ExportedFileSchema, values: z.number().int() }),
  },
  /** All that the live gateway of an environment has, brought in as one import; its values are opened with the secret of the environment. */
  'gateway.pull': {
    input: z.strictObject({
      environment: EnvironmentReference,
      conflictStrategy: StrategySchema.exclude(['merge']).default('fail'),
      dryRun: z.boolean().default(false),
      partial: z.boolean().default(false),
      jobId: JobIdSchema,
    }),
    output: ImportReportSchema,
  },
  /** Compares an environment with its live gateway, and sends there what differs. */
  'gateway.push': {
    input: z.strictObject({ environment: EnvironmentReference, dryRun: z.boolean().default(false), existing: z.boolean().default(false), jobId: JobIdSchema }),
    output: GatewayPushSchema,
  },
} as const satisfies Readonly<Record<string, Operation>>;

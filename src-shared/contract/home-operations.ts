import { z } from 'zod';
import { SettingsChangesSchema, SettingsSchema } from '../settings';
import { AccessTokenSchema } from '../access-token';
import { CheckResultSchema } from './check-result';
import { FiguresSchema } from './figures';
import { JobIdSchema } from './job-id';
import type { Operation } from './operation';
import { VaultStatusSchema } from './vault-status';

const NothingSchema = z.strictObject({});
const PassphraseSchema = z.string().max(65_536);

/** The home itself: its vault, settings, keys for scripts. */
export const HOME_OPERATIONS = {
  'vault.status': { input: NothingSchema, output: VaultStatusSchema },
  /**
   * Opens the vault in this process and lets all others open it again; with a passphrase also makes that of a new home. A keychain vault
   * needs none.
   */
  'vault.unlock': { input: z.strictObject({ passphrase: PassphraseSchema.optional() }), output: VaultStatusSchema },
  /** Every process of this home lets go of the key, and none takes it up again before `vault.unlock`. */
  'vault.lock': { input: NothingSchema, output: VaultStatusSchema },
  /** A new key, and everything sealed anew under it. A passphrase vault needs its passphrase, unless the door has it. */
  'vault.rotate': { input: z.strictObject({ passphrase: PassphraseSchema.optional(), jobId: JobIdSchema }), output: VaultStatusSchema },
  /** The same key, kept in another place. `passphrase` is the one that it moves under, or the one that it moves away from. */
  'vault.move': { input: z.strictObject({ to: z.enum(['keychain', 'passphrase']), passphrase: PassphraseSchema.optional() }), output: VaultStatusSchema },
  /** The same key under another passphrase. */
  'vault.changePassphrase': { input: z.strictObject({ current: PassphraseSchema, next: PassphraseSchema }), output: VaultStatusSchema },
  'settings.read': { input: NothingSchema, output: SettingsSchema },
  'settings.update': { input: SettingsChangesSchema, output: SettingsSchema },
  'token.create': {
    input: z.strictObject({ name: z.string().trim().min(1).max(100) }),
    /** `key` is told this once. */
    output: z.strictObject({ token: AccessTokenSchema, key: z.string() }),
  },
  'token.list': { input: NothingSchema, output: z.array(AccessTokenSchema) },
  /** By id or name. */
  'token.revoke': { input: z.strictObject({ token: z.string().min(1) }), output: AccessTokenSchema },
  'system.about': {
    input: NothingSchema,
    output: z.strictObject({ version: z.string(), dataFolder: z.string(), versions: z.record(z.string(), z.string()) }),
  },
  'metrics.read': { input: NothingSchema, output: FiguresSchema },
  'system.check': { input: NothingSchema, output: z.array(CheckResultSchema) },
  /** What somebody who is asked for help needs to know, as JSON text for a file: versions, checks, settings, counts, jobs, the end of the log. No secret. */
  'system.diagnostics': { input: NothingSchema, output: z.strictObject({ fileName: z.string(), text: z.string() }) },
} as const satisfies Readonly<Record<string, Operation>>;

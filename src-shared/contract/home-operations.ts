import { z } from 'zod';
import { AccessTokenSchema, SettingsChangesSchema, SettingsSchema } from '../settings';
import { CheckResultSchema } from './check-result';
import type { Operation } from './operation';
import { VaultStatusSchema } from './vault-status';

const NothingSchema = z.strictObject({});

/** The home itself: its vault, settings, keys for scripts. */
export const HOME_OPERATIONS = {
  'vault.status': { input: NothingSchema, output: VaultStatusSchema },
  /** Opens the vault in this process; with a passphrase also makes that of a new home. A keychain vault needs none. */
  'vault.unlock': { input: z.strictObject({ passphrase: z.string().max(65_536).optional() }), output: VaultStatusSchema },
  /** This process lets go of the key and takes it up again only when told to. */
  'vault.lock': { input: NothingSchema, output: VaultStatusSchema },
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
  'system.check': { input: NothingSchema, output: z.array(CheckResultSchema) },
} as const satisfies Readonly<Record<string, Operation>>;

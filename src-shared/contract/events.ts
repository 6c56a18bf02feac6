import { z } from 'zod';
import { SettingsSchema } from '../settings';
import { JobSchema } from '../transfer/job';
import { COMMANDS } from './commands';
import { VaultStatusSchema } from './vault-status';

/** What the core tells its doors, whoever caused it: this process, or another one on the same database. */
export const CORE_EVENTS = {
  /** Profiles, servers or history are not what they were. */
  'kept.changed': z.strictObject({ revision: z.number().int() }),
  'vault.changed': VaultStatusSchema,
  'settings.changed': SettingsSchema,
  /** A job began, went on or ended; at most ten a second for each. */
  'job.changed': JobSchema,
} as const;

/** What a window hears besides. */
export const EVENTS = {
  ...CORE_EVENTS,
  /** From the native menu. */
  'command.chosen': z.strictObject({ command: z.enum(COMMANDS) }),
  /** Files were opened from outside: `file.waiting` gives them. */
  'files.waiting': z.strictObject({}),
} as const;

export type EventName = keyof typeof EVENTS;
export type EventPayload<Name extends EventName> = z.output<(typeof EVENTS)[Name]>;
export type CoreEventName = keyof typeof CORE_EVENTS;
export type CoreEvent = { readonly [Name in CoreEventName]: { readonly name: Name; readonly payload: z.output<(typeof CORE_EVENTS)[Name]> } }[CoreEventName];

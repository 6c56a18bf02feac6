import { z } from 'zod';
import { ExportDefaultsSchema, FIRST_EXPORT } from './transfer/export-defaults';

const ThemeSchema = z.enum(['system', 'light', 'dark']);

const IdleLockMinutesSchema = z.number().int().min(0).max(24 * 60);

/** What a person sets for all doors of one home. */
export const SettingsSchema = z.strictObject({
  theme: ThemeSchema.default('system'),
  /** The vault is locked in a process that nobody has used for so long, and where the screen is locked; 0: never. */
  idleLockMinutes: IdleLockMinutesSchema.default(0),
  exportDefaults: ExportDefaultsSchema.default(FIRST_EXPORT),
});
export type Settings = z.infer<typeof SettingsSchema>;

/** Absent stays. Not `SettingsSchema.partial()`, which fills what is absent with its default. */
export const SettingsChangesSchema = z.strictObject({ theme: ThemeSchema, idleLockMinutes: IdleLockMinutesSchema, exportDefaults: ExportDefaultsSchema }).partial();
export type SettingsChanges = z.infer<typeof SettingsChangesSchema>;

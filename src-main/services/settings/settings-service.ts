import { AppError } from '../../../src-shared/errors/app-error';
import { SettingsSchema, type Settings, type SettingsChanges } from '../../../src-shared/settings';

/** Where settings are kept: JSON values under keys. */
export interface KeptSettings {
  /** Undefined where nothing is kept. @throws AppError DATABASE_DAMAGED when it is no JSON. */
  read(key: string): unknown;
  /** Writes what `change` makes of the kept value; nobody writes in between. */
  change(key: string, change: (kept: unknown) => unknown): void;
  /** Undefined removes it. */
  write(key: string, value: unknown): void;
}

const KEY = 'settings';

/** What a person has set. A field that is damaged, or says what only a newer version knows, reads as its default. */
export class SettingsService {
  readonly #kept: KeptSettings;

  constructor(kept: KeptSettings) {
    this.#kept = kept;
  }

  read(): Settings {
    try {
      return soundSettings(this.#kept.read(KEY));
    } catch (error) {
      if (isDamaged(error)) return SettingsSchema.parse({});
      throw error;
    }
  }

  /** Fields that this version does not know stay as they are. */
  update(changes: SettingsChanges): Settings {
    const { key, change } = settingsChange(changes);
    try {
      this.#kept.change(key, change);
    } catch (error) {
      if (!isDamaged(error)) throw error;
      // No JSON: there is nothing in it to carry over.
      this.#kept.write(key, change(undefined));
    }
    return this.read();
  }
}

/** What changing settings writes, for who writes more in one transaction. */
export function settingsChange(changes: SettingsChanges): { readonly key: string; readonly change: (kept: unknown) => unknown } {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return { key: KEY, change: (kept) => ({ ...fieldsOf(kept), ...given }) };
}

function soundSettings(kept: unknown): Settings {
  const fields = fieldsOf(kept);
  const sound = Object.entries(SettingsSchema.shape).filter(([name, schema]) => schema.safeParse(fields[name]).success);
  return SettingsSchema.parse(Object.fromEntries(sound.map(([name]) => [name, fields[name]])));
}

/** Own fields only; none where it is no object. */
const fieldsOf = (kept: unknown): Readonly<Record<string, unknown>> =>
  (typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? Object.fromEntries(Object.entries(kept)) : {});

const isDamaged = (error: unknown): boolean => error instanceof AppError && error.code === 'DATABASE_DAMAGED';

import { createHash } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import type { ArchiveManifest } from '../../../src-shared/transfer/archive-manifest';
import { SettingsDocumentSchema } from '../../../src-shared/transfer/settings-document';
import type { SettingsChanges } from '../../../src-shared/settings';

/** An archive's file of a person's settings. */
export const SETTINGS_FILE = 'settings.json';

/** No settings are longer. */
const MOST_BYTES = 64 * 1024;

export interface ArchiveSettings {
  /** Those that this version knows. */
  readonly changes: SettingsChanges;
  /** It is the file that the manifest was written for. */
  readonly intact: boolean;
}

interface ArchiveFiles {
  readonly manifest: ArchiveManifest;
  readonly names: readonly string[];
  readonly read: (name: string) => Uint8Array;
}

/** The settings that an archive brings along; undefined where it has none that this version knows. */
export function archiveSettings({ manifest, names, read }: ArchiveFiles): ArchiveSettings | undefined {
  if (!names.includes(SETTINGS_FILE)) return undefined;
  try {
    const content = read(SETTINGS_FILE);
    const stated = manifest.entries.find(({ file }) => file === SETTINGS_FILE)?.sha256;
    const intact = stated === undefined || stated.toLowerCase() === createHash('sha256').update(content).digest('hex');
    return { changes: content.length > MOST_BYTES ? {} : knownSettings(content), intact };
  } catch (error) {
    if (error instanceof AppError) return { changes: {}, intact: false };
    throw error;
  }
}

/** Field by field: what only a newer version knows does not take the others with it. */
function knownSettings(content: Uint8Array): SettingsChanges {
  const { format, version, ...fields } = SettingsDocumentSchema.shape;
  const said = parsed(content);
  if (!format.safeParse(said.get('format')).success || !/^1(?:\.|$)/.test(version.safeParse(said.get('version')).data ?? '')) return {};
  return Object.fromEntries(Object.entries(fields).flatMap(([name, schema]) => {
    const { data } = schema.safeParse(said.get(name));
    return data === undefined ? [] : [[name, data]];
  }));
}

/** Own fields; none where it is no object. */
function parsed(content: Uint8Array): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
    return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return new Map();
    throw error;
  }
}

import type { SettingsOffer } from '../../src-shared/transfer/settings-offer';
import { sentences } from './in-sentence';

const WORDS: Readonly<Record<string, string>> = {
  theme: 'Theme',
  'exportDefaults.exportType': 'What to export',
  'exportDefaults.secrets': 'Secrets in exports',
  'exportDefaults.format': 'Format of exports',
  'exportDefaults.compression': 'Compression of exports',
  'exportDefaults.as': 'Exports are for',
};

/** `Theme: light instead of system` */
export const settingsChange = sentences(({ field, mine, theirs }: SettingsOffer['differences'][number]): string => `${WORDS[field] ?? field}: ${theirs} instead of ${mine}`);

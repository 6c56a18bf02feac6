import type { SettingsOffer } from '../../src-shared/transfer/settings-offer';

const WORDS: Readonly<Record<string, string>> = { theme: 'Theme' };

/** `Theme: light instead of system` */
export const settingsChange = ({ field, mine, theirs }: SettingsOffer['differences'][number]): string => `${WORDS[field] ?? field}: ${theirs} instead of ${mine}`;

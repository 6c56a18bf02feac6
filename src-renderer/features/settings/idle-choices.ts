import { VAULT_LOCK_TEXTS } from '../../texts/settings-texts';

/** In minutes. */
const OFFERED = [5, 15, 30, 60, 240];

/** After which times the vault can be told to lock, with the one that is set, whoever set it. */
export const idleChoices = (set: number): readonly { readonly value: string; readonly label: string }[] => [
  { value: '0', label: VAULT_LOCK_TEXTS.never },
  ...[...new Set([...OFFERED, ...(set > 0 ? [set] : [])])].toSorted((one, two) => one - two).map((minutes) => ({ value: String(minutes), label: VAULT_LOCK_TEXTS.minutes(minutes) })),
];

import { VAULT_TEXTS } from '../../texts/settings-texts';

/** Fewer are guessed in no time. */
const SHORTEST = 8;

/** What is wrong with a passphrase that was typed twice; undefined when it is fine. */
export const passphraseFault = (first: string, second: string): string | undefined =>
  (Array.from(first).length < SHORTEST ? VAULT_TEXTS.short : first === second ? undefined : VAULT_TEXTS.differs);

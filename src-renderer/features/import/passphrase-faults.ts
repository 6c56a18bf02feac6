import { IMPORT_TEXTS } from '../../texts/import-texts';

/** Fewer are guessed in no time. */
const SHORTEST = 8;

interface PassphraseFaults {
  readonly first?: string;
  readonly again?: string;
}

/** What is wrong with a passphrase that was typed twice, at the field that it is about. */
export function passphraseFaults(first: string, again: string): PassphraseFaults {
  if (Array.from(first).length < SHORTEST) return { first: IMPORT_TEXTS.passphraseShort };
  return first === again ? {} : { again: IMPORT_TEXTS.passphraseDiffers };
}

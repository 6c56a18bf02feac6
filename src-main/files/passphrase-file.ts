import type { PassphraseSource } from '../services/secrets/data-key-store';
import { readLimited } from './read-limited';

/** No passphrase is longer; a larger file is a mistake. */
const MOST_BYTES = 64 * 1024;

/** The vault's passphrase from the file that VALISE_PASSPHRASE_FILE names, and nobody to ask where it names none. */
export function passphraseFile(environment: Readonly<Record<string, string | undefined>>): PassphraseSource {
  const file = environment['VALISE_PASSPHRASE_FILE'] ?? '';
  return {
    given: file !== '',
    askable: false,
    passphrase: async () => (file === '' ? undefined : withoutNewline(await readLimited(file, MOST_BYTES))),
  };
}

/** One trailing newline, as editors leave it, is not part of it. */
function withoutNewline(content: Uint8Array): Uint8Array {
  const end = content.at(-1) === 10 ? (content.at(-2) === 13 ? content.length - 2 : content.length - 1) : content.length;
  return content.slice(0, end);
}

import type { PassphraseSource } from '../services/secrets/data-key-store';

/** No passphrase is longer; a larger file is a mistake. */
export const MOST_PASSPHRASE_BYTES = 64 * 1024;

/** The vault's passphrase from the file that VALISE_PASSPHRASE_FILE names, and nobody to ask where it names none. */
export function passphraseFile(environment: Readonly<Record<string, string | undefined>>): PassphraseSource {
  const file = environment['VALISE_PASSPHRASE_FILE'] ?? '';
  return {
    given: file !== '',
    askable: false,
    passphrase: async () => (file === '' ? undefined : readPassphrase(file)),
  };
}

/** What a file with nothing but a passphrase or a password says. @throws AppError as readLimited states */
export async function readPassphrase(file: string): Promise<Uint8Array> {
  const { readLimited } = await import('./read-limited');
  return withoutNewline(await readLimited(file, MOST_PASSPHRASE_BYTES));
}

/** The same, also of a pipe: `--password-file <(pass show backup)`. It is there to be read once, by whoever was given its name. */
export async function readGivenSecret(file: string): Promise<Uint8Array> {
  const { stat } = await import('node:fs/promises');
  const isPipe = await stat(file).then((stats) => stats.isFIFO(), () => false);
  if (!isPipe) return readPassphrase(file);
  const [{ createReadStream }, { readStream }] = await Promise.all([import('node:fs'), import('./read-stream')]);
  return withoutNewline(await readStream(createReadStream(file), MOST_PASSPHRASE_BYTES, file));
}

/** One trailing newline, as editors leave it, is not part of it. */
export function withoutNewline(content: Uint8Array): Uint8Array {
  const end = content.at(-1) === 10 ? (content.at(-2) === 13 ? content.length - 2 : content.length - 1) : content.length;
  return content.slice(0, end);
}

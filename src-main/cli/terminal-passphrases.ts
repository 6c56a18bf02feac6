import { AppError } from '../../src-shared/errors/app-error';
import { readLimited } from '../files/read-limited';
import type { PassphraseSource } from '../services/secrets/data-key-store';
import type { Terminal } from './terminal';

/** No passphrase is longer; a larger file is a mistake. */
const MOST_BYTES = 64 * 1024;

/** The vault's passphrase: from the file that VALISE_PASSPHRASE_FILE names, else asked for on the terminal. Never from an argument. */
export function terminalPassphrases(environment: Readonly<Record<string, string | undefined>>, terminal: Terminal): PassphraseSource {
  const file = environment['VALISE_PASSPHRASE_FILE'] ?? '';
  const encoder = new TextEncoder();
  return {
    given: file !== '',
    askable: terminal.interactive,
    async passphrase(purpose) {
      if (file !== '') return withoutNewline(await readLimited(file, MOST_BYTES));
      if (!terminal.interactive) return undefined;
      if (purpose === 'open') return encoder.encode(given(await terminal.askHidden('Passphrase of the vault: ')));
      terminal.err('No keychain can be reached, so a passphrase will seal your secrets. It can not be recovered.');
      for (;;) {
        const first = given(await terminal.askHidden('New passphrase: '));
        if (first === given(await terminal.askHidden('Once more: '))) return encoder.encode(first);
        terminal.err('The two were not the same.');
      }
    },
  };
}

function given(answer: string | undefined): string {
  if (answer === undefined) throw new AppError('CANCELLED');
  return answer;
}

/** One trailing newline, as editors leave it, is not part of it. */
function withoutNewline(content: Uint8Array): Uint8Array {
  const end = content.at(-1) === 10 ? (content.at(-2) === 13 ? content.length - 2 : content.length - 1) : content.length;
  return content.slice(0, end);
}

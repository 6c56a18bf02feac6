import { passphraseFile } from '../files/passphrase-file';
import type { PassphraseSource } from '../services/secrets/data-key-store';
import { askNewPassphrase, askPassphrase } from './ask-new-passphrase';
import type { Terminal } from './terminal';

/** The vault's passphrase: from the file that VALISE_PASSPHRASE_FILE names, else asked for on the terminal. Never from an argument. */
export function terminalPassphrases(environment: Readonly<Record<string, string | undefined>>, terminal: Terminal): PassphraseSource {
  const file = passphraseFile(environment);
  const encoder = new TextEncoder();
  return {
    given: file.given,
    askable: terminal.interactive,
    async passphrase(purpose) {
      if (file.given || !terminal.interactive) return file.passphrase(purpose);
      if (purpose === 'open') return encoder.encode(await askPassphrase('Passphrase of the vault: ', terminal));
      terminal.err('No keychain can be reached, so a passphrase will seal your secrets. It can not be recovered.');
      return encoder.encode(await askNewPassphrase(terminal));
    },
  };
}

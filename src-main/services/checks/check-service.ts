import { AppError } from '../../../src-shared/errors/app-error';
import { failureLines } from '../../../src-shared/errors/error-text';
import type { CheckResult } from '../../../src-shared/contract/check-result';
import type { DataKeyStore, PassphraseSource } from '../secrets/data-key-store';
import type { VaultService } from '../secrets/vault-service';
import { checkCrypto } from './check-crypto';

export interface CheckParts {
  readonly dataFolder: string;
  /** Why nothing could be kept in a folder. */
  readonly folderTrouble: (folder: string) => string | undefined;
  readonly versions: Readonly<Record<string, string>>;
  /** False on a new home: a check makes nothing. */
  readonly databaseExists: () => boolean;
  /** Opens and checks the database; throws what is wrong with it. */
  readonly openDatabase: () => { readonly profiles: number };
  readonly vault: () => VaultService;
  readonly keychain: DataKeyStore;
  readonly passphrases: PassphraseSource;
  readonly mintId: () => string;
}

/** Says what works here and what does not, and what to do. Changes nothing that lasts. */
export class CheckService {
  readonly #parts: CheckParts;

  constructor(parts: CheckParts) {
    this.#parts = parts;
  }

  async run(): Promise<readonly CheckResult[]> {
    const { versions } = this.#parts;
    return [
      { name: 'versions', state: 'ok', found: Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', ') },
      this.#folder(),
      ...checkCrypto(),
      this.#database(),
      await this.#keychain(),
      await this.#vault(),
    ];
  }

  #folder(): CheckResult {
    const { dataFolder, folderTrouble } = this.#parts;
    const name = 'data folder';
    const trouble = folderTrouble(dataFolder);
    if (trouble === undefined) return { name, state: 'ok', found: dataFolder };
    return { name, state: 'failed', found: `${dataFolder} can not be used: ${trouble}`, next: 'Make it a folder that you may write to, or name another one with VALISE_HOME.' };
  }

  #database(): CheckResult {
    const name = 'database';
    if (!this.#parts.databaseExists()) return { name, state: 'ok', found: 'none yet; the first import makes it' };
    try {
      return { name, state: 'ok', found: `sound, ${this.#parts.openDatabase().profiles} profiles` };
    } catch (error) {
      return failed(name, error);
    }
  }

  async #keychain(): Promise<CheckResult> {
    const { keychain, mintId, passphrases } = this.#parts;
    const name = 'keychain';
    const reach = await keychain.probe(mintId());
    if (reach.reachable) return { name, state: 'ok', found: `${keychain.name} can be reached` };
    return {
      name, state: passphrases.given ? 'ok' : 'warning', found: `${keychain.name} can not be reached: ${reach.reason}`,
      ...(!passphrases.given && { next: 'Start one, or set VALISE_PASSPHRASE_FILE to a file with a passphrase.' }),
    };
  }

  async #vault(): Promise<CheckResult> {
    const name = 'vault';
    if (!this.#parts.databaseExists()) return { name, state: 'ok', found: 'none yet; the first import makes it' };
    try {
      const { state, kind, reason, next } = await this.#parts.vault().status();
      const found = [state, ...(kind === undefined ? [] : [`(${kind})`]), ...(reason === undefined ? [] : [`— ${reason}`])].join(' ');
      return { name, state: state === 'unavailable' ? 'failed' : state === 'locked' ? 'warning' : 'ok', found, ...(next !== undefined && { next }) };
    } catch (error) {
      return failed(name, error);
    }
  }
}

function failed(name: string, error: unknown): CheckResult {
  if (!(error instanceof AppError)) throw error;
  const [what = '', ...rest] = failureLines(error);
  return { name, state: 'failed', found: what, next: rest.join(' ') };
}

import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import type { AsyncEntry } from '@napi-rs/keyring';
import { AppError } from '../../src-shared/errors/app-error';
import type { DataKeyStore, StoredKey } from '../services/secrets/data-key-store';
import { plainReason } from './plain-reason';
import { sessionBusIsStalled } from './session-bus';
import { TimedCalls } from './timed-calls';

type Reach = Awaited<ReturnType<DataKeyStore['probe']>>;

const SERVICE = 'valise';
const NAMES: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: 'Keychain', win32: 'Credential Manager' };

/** Secret Service, Keychain or Credential Manager. The native module is loaded by the first call. */
export class SystemKeychain implements DataKeyStore {
  readonly name = NAMES[process.platform] ?? 'Secret Service';
  readonly #limit: number;
  readonly #calls: TimedCalls;
  // An entry holds a connection until it is collected: one per account, or a busy process uses up the bus.
  readonly #entries = new Map<string, AsyncEntry>();
  readonly #probeId = randomUUID();
  readonly #probes = new Map<string, Promise<Reach>>();

  /** `timeLimit` in milliseconds, for each call to the OS; a keychain may be waiting for a person. */
  constructor({ timeLimit = 30_000 }: { readonly timeLimit?: number } = {}) {
    this.#limit = timeLimit;
    this.#calls = new TimedCalls(timeLimit);
  }

  probe(account: string): Promise<Reach> {
    const probeAccount = `${account.split('/', 1)[0]}/probe-${this.#probeId}`;
    const running = this.#probes.get(probeAccount) ?? this.#tryOut(probeAccount).finally(() => this.#probes.delete(probeAccount));
    this.#probes.set(probeAccount, running);
    return running;
  }

  async read(account: string): Promise<StoredKey> {
    try {
      const key = await this.#get(account);
      if (key !== undefined) return { state: 'found', key };
    } catch (error) {
      return { state: 'unreachable', reason: plainReason(error) };
    }
    // The native module says "none" of a store without a collection, too.
    const reach = await this.probe(account);
    return reach.reachable ? { state: 'absent' } : { state: 'unreachable', reason: reach.reason };
  }

  async create(account: string, key: Uint8Array): Promise<void> {
    const refuse = (reason: string): AppError => new AppError('VAULT_UNAVAILABLE', { subject: this.name, reason });
    await this.#orUnavailable(async () => {
      if (await this.#holds(account)) throw refuse('the account already holds a key');
      await this.#set(account, key);
      if (!(await this.#holds(account, key))) throw refuse('the key was not kept');
    });
  }

  async forget(account: string): Promise<void> {
    await this.#orUnavailable(() => this.#delete(account));
    this.#entries.delete(account);
  }

  async #tryOut(account: string): Promise<Reach> {
    const sent = randomBytes(32);
    try {
      await this.#set(account, sent);
      const kept = await this.#holds(account, sent);
      await this.#delete(account);
      return kept ? { reachable: true } : { reachable: false, reason: 'it does not keep what it is given' };
    } catch (error) {
      return { reachable: false, reason: plainReason(error) };
    }
  }

  /** Whether the account holds anything, or exactly `key`. */
  async #holds(account: string, key?: Uint8Array): Promise<boolean> {
    const held = await this.#get(account);
    if (held === undefined) return false;
    const same = key === undefined || (held.length === key.length && timingSafeEqual(held, key));
    held.fill(0);
    return same;
  }

  async #get(account: string): Promise<Buffer | undefined> {
    const raw = await this.#ask(account, (entry, signal) => entry.getSecret(signal), (late) => late?.fill(0));
    if (raw === null) return undefined;
    const key = Buffer.from(raw);
    raw.fill(0);
    return key;
  }

  async #set(account: string, key: Uint8Array): Promise<void> {
    // Nobody will look for an entry whose writing was reported as failed.
    const withdraw = (entry: AsyncEntry): void => void Promise.allSettled([entry.deleteCredential()]);
    await this.#ask(account, async (entry, signal) => {
      await entry.setSecret(key, signal);
      return entry;
    }, withdraw);
  }

  async #delete(account: string): Promise<void> {
    await this.#ask(account, (entry, signal) => entry.deleteCredential(signal), () => undefined);
  }

  async #ask<Result>(
    account: string, question: (entry: AsyncEntry, signal: AbortSignal) => Promise<Result>, late: (result: Result) => void,
  ): Promise<Result> {
    try {
      const entry = await this.#entry(account);
      return await this.#calls.call((signal) => question(entry, signal), late);
    } catch (error) {
      // Only where the connection broke: a locked keychain that is asked again and again would use up the bus.
      if (/dbus error/i.test(String(error))) this.#entries.delete(account);
      throw error;
    }
  }

  async #entry(account: string): Promise<AsyncEntry> {
    const known = this.#entries.get(account);
    if (known !== undefined) return known;
    if (process.platform === 'linux' && (await sessionBusIsStalled(process.env['DBUS_SESSION_BUS_ADDRESS'], this.#limit))) {
      throw new Error('the session bus does not answer');
    }
    const native = await import('@napi-rs/keyring');
    const entry = new native.AsyncEntry(SERVICE, account, { linux: { store: 'secret-service' } });
    this.#entries.set(account, entry);
    return entry;
  }

  async #orUnavailable(change: () => Promise<void>): Promise<void> {
    try {
      await change();
    } catch (error) {
      if (error instanceof AppError) throw error;
      throw new AppError('VAULT_UNAVAILABLE', { subject: this.name, reason: plainReason(error) }, { cause: error });
    }
  }
}

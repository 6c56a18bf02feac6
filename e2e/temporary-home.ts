import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeHome } from '../src-main/samples/make-home';
import { passphraseVault } from '../src-main/samples/vault-home';
import { startCommand, type CommandOptions, type EndedCommand, type RunningCommand } from './command-line';

/** The tables that an undo puts back, with what orders their rows. */
const KEPT_TABLES = {
  profiles: 'id', mcps: 'profile_id, id', sealed_blobs: 'profile_id, mcp_id', remembered_items: 'profile_id, incoming_key',
  environments: 'id', entities: 'environment_id, id', gateway_blobs: 'environment_id, entity_id',
};

/** No D-Bus answers there, so no keychain of this machine is ever met. */
const NO_KEYCHAIN = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' };

const PASSPHRASE = 'a passphrase that is only for tests';
const VAULT = await passphraseVault(PASSPHRASE);

/** Programs start hundreds of times: what was compiled once is not compiled again. */
const COMPILED = { NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, '../node_modules/.cache/valise-e2e') };

/** Where programs keep their files, on all systems: nothing of this machine's own is ever found there. */
const homeFolders = (folder: string): Readonly<Record<string, string>> => ({
  HOME: folder, USERPROFILE: folder, XDG_CONFIG_HOME: path.join(folder, '.config'), APPDATA: path.join(folder, 'AppData', 'Roaming'), LOCALAPPDATA: path.join(folder, 'AppData', 'Local'),
});

export interface HomeOptions {
  /** Default: a passphrase file is given. `none`: only the keychain is left. */
  readonly passphrase?: 'file' | 'none';
  /** Default: one is there that the passphrase opens with little work. `none`: nothing is there, as before the first use. */
  readonly vault?: 'made' | 'none';
  readonly environment?: Readonly<Record<string, string>>;
  /** Where VALISE_HOME shall be; default: a new folder. */
  readonly data?: string;
}

export type Rows = Readonly<Record<string, readonly Record<string, unknown>[]>>;
type RunOptions = Partial<CommandOptions>;

/** A data folder, a working folder and the commands run on them; all gone at the end of the scope. */
export class TemporaryHome implements Disposable {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'valise-e2e-'));
  /** VALISE_HOME. */
  readonly data: string;
  /** Where commands run. */
  readonly work = path.join(this.folder, 'work');
  readonly passphraseFile = path.join(this.folder, 'passphrase');
  readonly environment: Readonly<Record<string, string>>;
  readonly #said: EndedCommand[] = [];
  readonly #saved = path.join(this.folder, 'saved');

  constructor({ passphrase = 'file', vault = passphrase === 'file' ? 'made' : 'none', environment = {}, data }: HomeOptions = {}) {
    this.data = data ?? path.join(this.folder, 'data');
    mkdirSync(this.work);
    writeFileSync(this.passphraseFile, `${PASSPHRASE}\n`, { mode: 0o600 });
    if (vault === 'made') makeHome(this.data, VAULT);
    this.environment = {
      ...NO_KEYCHAIN, ...COMPILED, ...homeFolders(this.folder), VALISE_HOME: this.data,
      ...(passphrase === 'file' && { VALISE_PASSPHRASE_FILE: this.passphraseFile }),
      ...environment,
    };
  }

  run(...words: readonly string[]): Promise<EndedCommand> {
    return this.runWith({}, ...words);
  }

  async runWith(options: RunOptions, ...words: readonly string[]): Promise<EndedCommand> {
    const ended = await this.start(options, ...words).ended;
    this.#said.push(ended);
    return ended;
  }

  start({ environment, ...options }: RunOptions, ...words: readonly string[]): RunningCommand {
    return startCommand(words, { cwd: this.work, ...options, environment: { ...this.environment, ...environment } });
  }

  /** Everything that the commands said so far. */
  get said(): readonly Buffer[] {
    return this.#said.flatMap(({ bytes, stderr }) => [bytes, Buffer.from(stderr)]);
  }

  /** Puts a file into the working folder; what is neither text nor bytes is written as JSON. Gives back its name. */
  write(name: string, content: unknown): string {
    const written = typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content, null, 2);
    writeFileSync(path.join(this.work, name), written);
    return name;
  }

  read(name: string): string {
    return readFileSync(path.join(this.work, name), 'utf8');
  }

  /** Paths of all files in the data folder. */
  files(): readonly string[] {
    if (!existsSync(this.data)) return [];
    return readdirSync(this.data, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).toSorted();
  }

  /** Keeps the data folder as it is now, for `restore`; no command may be running. */
  save(): void {
    rmSync(this.#saved, { recursive: true, force: true });
    cpSync(this.data, this.#saved, { recursive: true });
  }

  restore(): void {
    rmSync(this.data, { recursive: true, force: true });
    cpSync(this.#saved, this.data, { recursive: true });
  }

  get databaseFile(): string {
    return path.join(this.data, 'valise.db');
  }

  /** Asks through a connection of its own, past all code under test; bytes as hex. */
  ask(sql: string): Record<string, unknown>[] {
    using db = new DatabaseSync(this.databaseFile, { readOnly: true });
    return db.prepare(sql).all().map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value])));
  }

  /** Every row of every table that an undo puts back. */
  rows(): Rows {
    return Object.fromEntries(Object.entries(KEPT_TABLES).map(([table, order]) => [table, this.ask(`SELECT * FROM ${table} ORDER BY ${order}`)]));
  }

  /** Every row of every table, history, vault and undo records too: where it is equal, nothing at all was written. */
  everything(): Rows {
    if (!existsSync(this.databaseFile)) return {};
    const tables = this.ask(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).map(({ name }) => String(name));
    return Object.fromEntries(tables.map((table) => [table, this.ask(`SELECT * FROM "${table}"`).toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))]));
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

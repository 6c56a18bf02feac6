import { AppError } from '../../../src-shared/errors/app-error';
import type { Failure } from '../../../src-shared/errors/outcome';
import type { ClientFile } from '../../../src-shared/transfer/client-file';
import { LookedForFormatSchema, type FormatId } from '../../../src-shared/transfer/format-id';
import type { ClientPlace } from '../../formats/client-format';
import { FORMAT_CATALOGUE } from '../../formats/format-catalogue';
import type { SourceFile, UnreadFile } from '../import/import-source';

/** A place of a client, and whose it is. */
export interface PlaceOfClient {
  readonly formatId: FormatId;
  readonly place: ClientPlace;
}

/** A file that stands at such a place. */
export interface FoundFile {
  readonly formatId: FormatId;
  readonly path: string;
  /** The path with the home folder as `~`. */
  readonly place: string;
  readonly name: string;
  readonly folders: readonly string[];
  readonly bytes: number;
  readonly changedAt: Date;
}

/** How many servers a file holds, or why that can't be told. */
export type Look = { readonly mcps: number } | { readonly failure: Failure };

export interface ClientParts {
  /** What stands there on this computer. Never throws for what can't be looked at. */
  readonly find: (places: readonly PlaceOfClient[]) => Promise<readonly FoundFile[]>;
  /** @throws AppError FILE_NOT_FOUND, FILE_NOT_READ, FILE_TOO_LARGE */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Reads a file for its servers and keeps nothing. */
  readonly look: (file: SourceFile, as: FormatId) => Promise<Look>;
}

/** The configuration files of known clients on this computer. They are only ever read, and never by a path that somebody gives. */
export class ClientService {
  readonly #parts: ClientParts;

  constructor(parts: ClientParts) {
    this.#parts = parts;
  }

  /** By client, in the order of the catalogue. */
  async list(): Promise<ClientFile[]> {
    const files: ClientFile[] = [];
    for (const found of await this.#found()) {
      const { formatId, place, bytes, changedAt } = found;
      files.push({ id: idOf(found), formatId, title: FORMAT_CATALOGUE[formatId].title, place, bytes, changedAt: changedAt.toISOString(), ...(await this.#look(found)) });
    }
    return files;
  }

  /** The file of an id as it stands now. @throws AppError FILE_NOT_FOUND when it is gone or was never one of the list. */
  async read(id: string): Promise<(SourceFile | UnreadFile) & { readonly as?: FormatId }> {
    const found = (await this.#found()).find((file) => idOf(file) === id);
    if (found === undefined) throw new AppError('FILE_NOT_FOUND', { subject: id });
    return this.#opened(found);
  }

  async #look(found: FoundFile): Promise<Look> {
    const file = await this.#opened(found);
    return 'failure' in file ? { failure: file.failure } : this.#parts.look(file, found.formatId);
  }

  async #opened({ path, name, folders }: FoundFile): Promise<SourceFile | UnreadFile> {
    try {
      return { name, folders, optional: false, content: await this.#parts.read(path) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { name, failure: { code: error.code, details: error.details } };
    }
  }

  #found(): Promise<readonly FoundFile[]> {
    return this.#parts.find(PLACES);
  }
}

const PLACES: readonly PlaceOfClient[] = LookedForFormatSchema.options.flatMap((formatId) =>
  FORMAT_CATALOGUE[formatId].places.filter(({ scope }) => scope === 'user').map((place) => ({ formatId, place })));

const idOf = ({ formatId, place }: FoundFile): string => `${formatId}:${place}`;

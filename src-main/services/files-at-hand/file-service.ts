import { AppError } from '../../../src-shared/errors/app-error';
import type { FileReport, ScanReport } from '../../../src-shared/transfer/file-report';
import type { FileVerdict } from '../../../src-shared/transfer/file-verdict';
import type { Pack } from '../export/export-service';
import type { StatedFile, UnreadFile } from '../import/import-source';
import type { Unpacker } from '../import/unpack-source';
import type { KeyDeriver } from '../sealing/key-deriver';
import { FileKeys, type DocumentKeys } from './file-keys';
import { inspectFile, unreadFile } from './inspect-file';
import { rekeyFile, type Compress, type RekeyedFile } from './rekey-file';
import { scanFiles } from './scan-files';
import { unverifiable, verifyFile } from './verify-file';

/** A file that somebody gives, or why it can't be had. */
export type GivenSource = (StatedFile | UnreadFile) & Pick<StatedFile, 'as'>;

export interface FileParts {
  readonly unpacker: Unpacker;
  readonly pack: Pack;
  readonly compress: Compress;
  readonly deriver: KeyDeriver;
}

/** Files as they are, told without keeping any of them: needs neither vault nor database. */
export class FileService {
  readonly #parts: FileParts;

  constructor(parts: FileParts) {
    this.#parts = parts;
  }

  /** What a file is and holds; that it can't be read, or not be opened with this password, is part of the report. */
  inspect(source: GivenSource, password: string | undefined): Promise<FileReport> {
    if ('failure' in source) return Promise.resolve(unreadFile(source.name, source.failure));
    return this.#withKeys(password, (keys) => inspectFile(source, keys, this.#unpack));
  }

  /** Whether a file is as it was written; that it can't be read is a check that failed. */
  verify(source: GivenSource, password: string | undefined): Promise<FileVerdict> {
    if ('failure' in source) return Promise.resolve(unverifiable(source.name, source.failure));
    return this.#withKeys(password, (keys) => verifyFile(source, keys, this.#unpack));
  }

  /** @throws AppError as `rekeyFile`; why the file can't be had */
  async rekey(source: GivenSource, password: string, newPassword: string): Promise<RekeyedFile> {
    if ('failure' in source) throw new AppError(source.failure.code, source.failure.details);
    const { unpacker: _, deriver, ...parts } = this.#parts;
    const freshKeys = (): ReturnType<KeyDeriver['freshKeys']> => withBytes(newPassword, (bytes) => deriver.freshKeys(bytes));
    return withBytes(password, (bytes) => rekeyFile(source, new FileKeys(deriver, bytes), { ...parts, unpack: this.#unpack, freshKeys }));
  }

  /** Every secret in clear and every security finding; that a file can't be read is part of the report. */
  scan(sources: Parameters<typeof scanFiles>[0]): Promise<ScanReport> {
    return scanFiles(sources, this.#unpack);
  }

  readonly #unpack: Unpacker['unpack'] = (file) => this.#parts.unpacker.unpack(file);

  #withKeys<Result>(password: string | undefined, work: (keys: DocumentKeys | undefined) => Promise<Result>): Promise<Result> {
    return password === undefined ? work(undefined) : withBytes(password, (bytes) => work(new FileKeys(this.#parts.deriver, bytes)));
  }
}

/** A password as bytes, for as long as the work takes. */
async function withBytes<Result>(password: string, work: (bytes: Uint8Array) => Promise<Result>): Promise<Result> {
  const bytes = new TextEncoder().encode(password);
  try {
    return await work(bytes);
  } finally {
    bytes.fill(0);
  }
}

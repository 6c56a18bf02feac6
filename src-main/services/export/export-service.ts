import { AppError } from '../../../src-shared/errors/app-error';
import type { Settings } from '../../../src-shared/settings';
import type { Compression, ExportOptions } from '../../../src-shared/transfer/export-options';
import type { ExportPreview, ExportResult } from '../../../src-shared/transfer/exported-file';
import { isStopped, type JobWatch } from '../import/job-watch';
import type { KeyDeriver, SealingKeys } from '../sealing/key-deriver';
import { underOneKey } from '../secrets/under-one-key';
import type { VaultSource } from '../secrets/vault-source';
import type { ArchivedFile } from './archive-files';
import { cutText } from './cut-text';
import type { PlannedFile } from './destination';
import { exportInMemory } from './export-in-memory';
import { ExportTally } from './export-tally';
import { exportTask, profileTask, type ExportTask } from './export-task';
import type { ChosenProfiles, Exports, WrittenFile } from './exports';
import { gatherDocuments, type GatheredDocuments } from './gather-documents';
import type { KeptMoment } from './kept-moment';
import { openEach } from './open-each';
import { planFile, type FilePlan } from './plan-file';
import { requireLeave } from './plan-secrets';
import { throwawayKeys } from './throwaway-keys';
import { unlessStopped } from './unless-stopped';
import { VaultGuard } from './vault-guard';
import { profileWriter } from './profile-writer';
import type { WrittenProfile } from './written-profile';

/** Packs files into one archive, with the same bytes for the same files. */
export type Pack = (files: readonly ArchivedFile[]) => Promise<Uint8Array>;

/** The same, piece by piece; `onFile` is told the position of each file as it is packed. */
export type PackInPieces = (files: readonly ArchivedFile[], onFile: (position: number) => void) => AsyncIterable<Uint8Array>;

/** Compresses a file, with the same bytes for the same file. */
export type Compress = (content: Uint8Array, compression: Exclude<Compression, 'none'>) => Promise<Uint8Array>;

export interface ExportParts {
  readonly moment: () => KeptMoment;
  readonly vault: Pick<VaultSource, 'open'>;
  readonly pack: PackInPieces;
  readonly compress: Compress;
  readonly deriver: Pick<KeyDeriver, 'freshKeys'>;
  readonly now: () => Date;
  readonly exporterVersion: string;
}

/** The documents of an export, and what else its file is made of. */
interface PreparedExport extends GatheredDocuments {
  readonly plan: FilePlan;
  /** They go along with an archive, and with nothing else. */
  readonly settings: Settings | undefined;
}

/** A document leaves in pieces of this size. */
const PIECE_BYTES = 1024 ** 2;

/** Makes the file that an export is; a door writes it. */
export class ExportService implements Exports {
  readonly #parts: ExportParts;

  constructor(parts: ExportParts) {
    this.#parts = parts;
  }

  async plan(profiles: ChosenProfiles, options: ExportOptions): Promise<PlannedFile> {
    const task = this.#task(options);
    requireLeave(task.secrets, options);
    using moment = this.#parts.moment();
    const { fileName, mediaType } = planFile(moment.profiles, profiles, task);
    await this.#parts.vault.open();
    return { fileName, mediaType };
  }

  async write(profiles: ChosenProfiles, options: ExportOptions, take: (chunk: Uint8Array) => Promise<void>, watch: JobWatch): Promise<WrittenFile> {
    const task = this.#task(options);
    requireLeave(task.secrets, options);
    const guard = new VaultGuard(this.#parts.vault);
    const prepared = await underOneKey(() => this.#prepare(profiles, task, guard, watch));
    let bytes = 0;
    for await (const chunk of this.#content(prepared, task, watch)) {
      if (isStopped(watch.signal)) throw new AppError('CANCELLED');
      await guard.look();
      bytes += chunk.length;
      await unlessStopped(take(chunk), watch);
    }
    const { plan: { fileName, mediaType }, summary } = prepared;
    return { ...summary, fileName, mediaType, bytes };
  }

  export(profiles: ChosenProfiles, options: ExportOptions): Promise<ExportResult> {
    return exportInMemory(this, profiles, options);
  }

  async preview(profiles: ChosenProfiles, options: ExportOptions, most: number): Promise<ExportPreview> {
    const task = this.#task(options);
    return underOneKey(async () => {
      using moment = this.#parts.moment();
      const { ids, language, fileName, archive } = planFile(moment.profiles, profiles, task);
      const write = await profileWriter(options.as, language);
      const tally = new ExportTally(task);
      let first: WrittenProfile | undefined;
      for await (const whole of openEach(ids, moment.profiles, new VaultGuard(this.#parts.vault))) {
        const one = profileTask(task, whole);
        const written = write(one);
        first ??= written;
        tally.add(one, written);
      }
      const keys = first !== undefined && first.withheld.leaving.sealed > 0 ? throwawayKeys() : undefined;
      const whole = (await first?.text(keys)) ?? '';
      const shown = first === undefined || isEmpty(first.withheld.leaving) ? whole : await first.picture(keys);
      const text = cutText(shown, most);
      return { ...tally.summary, fileName, bytes: await this.#bytes(whole, archive ? 'none' : options.compression), text, cut: text.length < shown.length };
    });
  }

  #task(options: ExportOptions): ExportTask {
    if (options.as !== 'native' && options.exportType === 'manifest') {
      throw new AppError('USAGE', { reason: `A manifest is a Valise document; there is none as ${options.as}` });
    }
    return exportTask(options, this.#parts.now(), this.#parts.exporterVersion);
  }

  async #prepare(profiles: ChosenProfiles, task: ExportTask, guard: VaultGuard, watch: JobWatch): Promise<PreparedExport> {
    using moment = this.#parts.moment();
    const plan = planFile(moment.profiles, profiles, task);
    const gathered = await gatherDocuments(plan, task, { moment, guard, freshKeys: () => this.#freshKeys(task) }, watch);
    return { ...gathered, plan, settings: plan.archive ? moment.settings() : undefined };
  }

  async #freshKeys({ options }: ExportTask): Promise<SealingKeys> {
    const password = new TextEncoder().encode(options.encryptionKey);
    try {
      return await this.#parts.deriver.freshKeys(password);
    } finally {
      password.fill(0);
    }
  }

  async *#content({ documents, keys, settings }: PreparedExport, { options: { compression }, now, exporterVersion }: ExportTask, watch: JobWatch): AsyncGenerator<Uint8Array, undefined> {
    if (settings !== undefined) {
      const { archiveFiles } = await import('./archive-files');
      const files = archiveFiles(documents, { settings, now, exporterVersion, keys });
      const tell = (position: number): void => {
        // The manifest stands before the documents.
        const name = documents[position - 1]?.profile;
        watch.step({ phase: 'write', done: position, total: files.length, ...(name !== undefined && { name }) });
      };
      yield* this.#parts.pack(files, tell);
      return undefined;
    }
    watch.step({ phase: 'write', done: 0 });
    const [document] = documents;
    const content = document?.content ?? new Uint8Array();
    const packed = compression === 'none' ? content : await this.#parts.compress(content, compression);
    for (let at = 0; at < packed.length; at += PIECE_BYTES) yield new Uint8Array(packed.subarray(at, at + PIECE_BYTES));
    return undefined;
  }

  async #bytes(text: string, compression: Compression): Promise<number> {
    const content = new TextEncoder().encode(text);
    return compression === 'none' ? content.length : (await this.#parts.compress(content, compression)).length;
  }
}

const isEmpty = ({ sealed, plain }: ExportResult['leaving']): boolean => sealed + plain === 0;

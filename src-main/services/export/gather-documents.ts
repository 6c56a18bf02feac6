import { AppError } from '../../../src-shared/errors/app-error';
import { MOST_ARCHIVE_BYTES } from '../../../src-shared/transfer/archive-bounds';
import { reach, type JobWatch } from '../import/job-watch';
import type { SealingKeys } from '../sealing/key-deriver';
import type { ArchivedDocument } from './archive-files';
import { profileTask, type ExportTask } from './export-task';
import { ExportTally } from './export-tally';
import type { ExportSummary } from './exports';
import { exportFileName } from './file-name';
import type { KeptMoment } from './kept-moment';
import { openEach } from './open-each';
import type { FilePlan } from './plan-file';
import type { VaultGuard } from './vault-guard';
import { profileWriter } from './profile-writer';

export interface GatherParts {
  readonly moment: KeptMoment;
  readonly guard: VaultGuard;
  /** Called once, for the first document with something to seal. */
  readonly freshKeys: () => Promise<SealingKeys>;
}

export interface GatheredDocuments {
  readonly documents: readonly ArchivedDocument[];
  readonly summary: ExportSummary;
  /** Where something is sealed. */
  readonly keys: SealingKeys | undefined;
}

/**
 * Writes the document of each profile. They are held as bytes until all are written: the manifest stands before them in the archive, and
 * says of each what it hashes to; a second pass would seal it otherwise. @throws AppError as openEach; CANCELLED, ARCHIVE_TOO_LARGE
 */
export async function gatherDocuments({ ids, language }: FilePlan, task: ExportTask, { moment, guard, freshKeys }: GatherParts, watch: JobWatch): Promise<GatheredDocuments> {
  const write = await profileWriter(task.options.as, language);
  const documents: ArchivedDocument[] = [];
  const tally = new ExportTally(task);
  let keys: SealingKeys | undefined;
  let bytes = 0;
  for await (const whole of openEach(ids, moment.profiles, guard)) {
    const step = { done: documents.length, total: ids.length, name: whole.name };
    reach(watch, { phase: keys === undefined ? 'read' : 'seal', ...step });
    const one = profileTask(task, whole);
    const written = write(one);
    if (keys === undefined && written.withheld.leaving.sealed > 0) {
      watch.step({ phase: 'seal', ...step });
      keys = await freshKeys();
    }
    const { profile, mcps, dependencies } = written;
    const content = new TextEncoder().encode(await written.text(keys));
    bytes += content.length;
    if (bytes > MOST_ARCHIVE_BYTES) throw new AppError('ARCHIVE_TOO_LARGE', { limit: '1 GiB' });
    documents.push({ profile, mcps, dependencies, content, fileName: exportFileName({ ...task.options, name: profile, at: task.now, format: language }) });
    tally.add(one, written);
  }
  return { documents, keys, summary: tally.summary };
}

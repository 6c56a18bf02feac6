import type { CheckedInput } from '../../src-shared/contract/operations';
import { AppError } from '../../src-shared/errors/app-error';
import type { WrittenExport } from '../../src-shared/transfer/exported-file';
import type { FileSink } from '../services/export/destination';
import type { Exports } from '../services/export/exports';
import { reach, type JobWatch } from '../services/import/job-watch';
import type { FileHandles } from './file-handles';
import type { Services } from './services';

type WriteRequest = CheckedInput<'export.write'>;
type WritingServices = Pick<Services, 'exports' | 'activity' | 'jobs'>;

interface WritingParts extends Pick<Services, 'activity'> {
  readonly exports: Exports;
}

/** Asks where the file is to go before anything of it is made; then it is a job to its end. @throws AppError as Exports and FileSink state; CANCELLED */
export async function writeExport(request: WriteRequest, services: WritingServices, handles: Pick<FileHandles, 'takeDestination'>): Promise<WrittenExport> {
  const { profiles, options, destination, jobId } = request;
  const open = handles.takeDestination(destination);
  const exports = await services.exports();
  const planned = await exports.plan(profiles, options);
  const sink = await open(planned);
  if (sink === undefined) throw new AppError('CANCELLED');
  try {
    return await services.jobs.run({ id: jobId, kind: 'export', title: planned.fileName }, (watch) => writeTo(sink, request, { exports, activity: services.activity }, watch), ({ historyId }) => historyId);
  } catch (error) {
    await sink.discard();
    throw error;
  }
}

async function writeTo(sink: FileSink, { profiles, options }: WriteRequest, { exports, activity }: WritingParts, watch: JobWatch): Promise<WrittenExport> {
  const { mediaType: _, ...written } = await exports.write(profiles, options, (chunk) => sink.write(chunk), watch);
  reach(watch, { phase: 'finish', done: 0 });
  const fileName = await sink.commit({ inClear: written.leaving.plain > 0 });
  const { id: historyId } = activity.recordExport(written.profiles, fileName);
  return { ...written, fileName, historyId };
}

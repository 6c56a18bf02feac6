import { APP_VERSION } from '../../src-shared/app-version';
import type { OpenedHome } from '../opened-home';
import { exportClock } from '../services/export/export-clock';
import { ExportService } from '../services/export/export-service';
import type { Exports } from '../services/export/exports';
import { openMoment } from '../worker/open-moment';

/** Exports on this thread. */
export const exportsHere = ({ environment, paths, patience, vault, deriver }: OpenedHome): Exports => new ExportService({
  moment: () => openMoment(paths.data, patience), vault, deriver, now: exportClock(environment['SOURCE_DATE_EPOCH']), exporterVersion: APP_VERSION,
  // One document that is not compressed needs neither.
  pack: async function* (files, onFile) {
    const { zipChunks } = await import('../files/write-zip');
    yield* zipChunks(files, onFile);
  },
  compress: async (content, compression) => (await import('../files/compress')).compress(content, compression),
});

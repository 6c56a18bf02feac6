import type { CheckedInput } from '../../src-shared/contract/operations';
import type { EXPORT_OPERATIONS } from '../../src-shared/contract/export-operations';
import type { HISTORY_OPERATIONS } from '../../src-shared/contract/history-operations';
import type { IMPORT_OPERATIONS } from '../../src-shared/contract/import-operations';
import type { ImportSource } from '../services/import/import-source';
import { UNWATCHED } from '../services/import/job-watch';
import type { FileHandles, TakenFile } from './file-handles';
import type { HandlersOf } from './operation-handlers';
import type { Services } from './services';
import { writeExport } from './write-export';

/** Bringing in, taking out, and taking back. */
export function transferHandlers(services: () => Services, handles: FileHandles): HandlersOf<typeof IMPORT_OPERATIONS & typeof EXPORT_OPERATIONS & typeof HISTORY_OPERATIONS> {
  /** What the jobs of a plan are called. */
  const titles = new Map<string, string>();
  return {
    'import.plan': async ({ sources, jobId, ...request }) => {
      const { jobs, clients } = services();
      const imports = await services().imports();
      const taken = await takeSources(sources, clients, handles);
      const title = titleOf(taken.sources);
      try {
        const plan = await jobs.run({ id: jobId, kind: 'plan', title }, (watch) => imports.plan(taken.sources, request, watch));
        titles.set(plan.planId, title);
        return plan;
      } catch (error) {
        // A vault that is locked, a database that is busy: the same files can be planned once that is over.
        taken.giveBack();
        throw error;
      }
    },
    'import.items': async ({ planId, from, most }) => (await services().imports()).items(planId, from, most),
    'import.recall': async ({ planId }) => (await services().imports()).recall(planId),
    'import.show': async ({ planId, key }) => (await services().imports()).show(planId, key),
    'import.checkName': async ({ planId, key, name }) => (await services().imports()).checkName(planId, key, name),
    'import.apply': async ({ planId, jobId, ...request }) => {
      const { jobs } = services();
      const imports = await services().imports();
      // A window asks at every click what its answers would do: that is no job for anybody to watch.
      if (request.dryRun && jobId === undefined) return imports.apply(planId, request, UNWATCHED);
      return jobs.run({ id: jobId, kind: 'apply', title: titles.get(planId) ?? '' }, (watch) => imports.apply(planId, request, watch), ({ historyId }) => historyId);
    },
    'import.discard': async ({ planId }) => {
      titles.delete(planId);
      await (await services().imports()).discard(planId);
      return {};
    },
    'job.list': () => services().jobs.list(),
    'job.cancel': ({ jobId }) => {
      services().jobs.cancel(jobId);
      return {};
    },
    'client.list': async () => (await services().clients()).list(),
    'export.create': async ({ profiles, options }) => (await services().exports()).export(profiles, options),
    'export.write': (request) => writeExport(request, services(), handles),
    'export.preview': async ({ profiles, options, most }) => (await services().exports()).preview(profiles, options, most),
    'export.record': ({ profiles, fileName }) => {
      services().activity.recordExport(profiles, fileName);
      return {};
    },
    'history.list': () => [...services().activity.list()],
    'history.undo': async (input) => (await services().changes()).undo(input),
    'history.report': ({ id, from, most }) => services().activity.report(id, from, most),
    'history.clear': async (input) => (await services().changes()).clearHistory(input),
  };
}

interface TakenSources {
  readonly sources: readonly ImportSource[];
  /** Lets the handles be taken again. */
  readonly giveBack: () => void;
}

/** One after another: a folder of large files is not read all at once. What can't be read is told as a row of its own. */
async function takeSources(wanted: CheckedInput<'import.plan'>['sources'], clients: Services['clients'], handles: FileHandles): Promise<TakenSources> {
  const sources: ImportSource[] = [];
  const taken: (readonly [string, TakenFile])[] = [];
  for (const source of wanted) {
    if ('handle' in source) {
      const { handle, ...said } = source;
      const file = await handles.take(handle);
      taken.push([handle, file]);
      sources.push({ ...file, ...said });
    } else if ('clientFile' in source) {
      const { clientFile, name, ...said } = source;
      const file = await (await clients()).read(clientFile);
      sources.push({ ...file, ...said, name: name ?? file.name });
    } else sources.push(source);
  }
  return { sources, giveBack: () => taken.forEach(([handle, file]) => handles.giveBack(handle, file)) };
}

/** The first name, and how many there are besides. */
function titleOf(sources: readonly ImportSource[]): string {
  const [first = '', ...others] = sources.flatMap((source) => ('name' in source && source.name !== '' ? [source.name] : []));
  return others.length === 0 ? first : `${first} +${others.length}`;
}

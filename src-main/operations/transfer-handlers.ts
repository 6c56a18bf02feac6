import type { CheckedInput } from '../../src-shared/contract/operations';
import type { TRANSFER_OPERATIONS } from '../../src-shared/contract/transfer-operations';
import type { ProfileId } from '../../src-shared/profile/profile';
import type { ImportSource } from '../services/import/import-source';
import type { FileHandles } from './file-handles';
import type { HandlersOf } from './operation-handlers';
import type { Services } from './services';

/** Bringing in, taking out, and taking back. */
export function transferHandlers(services: () => Services, handles: FileHandles): HandlersOf<typeof TRANSFER_OPERATIONS> {
  return {
    'import.plan': async ({ sources, ...request }) => services().imports.plan(await takenSources(sources, handles), request),
    'import.recall': ({ planId }) => services().imports.recall(planId),
    'import.show': ({ planId, key }) => services().imports.show(planId, key),
    'import.apply': ({ planId, ...request }) => services().imports.apply(planId, request),
    'import.discard': ({ planId }) => {
      services().imports.discard(planId);
      return {};
    },
    'export.create': ({ profiles, options }) => services().exports.export(chosenIds(services(), profiles), options),
    'export.preview': ({ profiles, options, most }) => services().exports.preview(chosenIds(services(), profiles), options, most),
    'export.record': (result) => {
      services().exports.recordExport(result, result.fileName);
      return {};
    },
    'history.list': () => [...services().activity.list()],
    'history.undo': ({ id }) => services().activity.undo(id),
  };
}

/** One after another: a folder of large files is not read all at once. */
async function takenSources(sources: CheckedInput<'import.plan'>['sources'], handles: FileHandles): Promise<readonly ImportSource[]> {
  const taken: ImportSource[] = [];
  for (const source of sources) taken.push('handle' in source ? { ...(await handles.take(source.handle)), as: source.as } : source);
  return taken;
}

const chosenIds = ({ profiles: kept }: Services, profiles: CheckedInput<'export.create'>['profiles']): readonly ProfileId[] =>
  (profiles === 'all' ? kept.allIds() : kept.resolve(profiles));

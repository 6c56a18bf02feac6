import type { FILE_OPERATIONS } from '../../src-shared/contract/file-operations';
import type { GivenFile } from '../../src-shared/contract/given-file';
import type { FileService, GivenSource } from '../services/files-at-hand/file-service';
import type { FileHandles } from './file-handles';
import type { HandlersOf } from './operation-handlers';

/** Files as they are. None of these may open the database: they work where there is none, and make none. */
export function fileHandlers(files: FileService, handles: FileHandles): HandlersOf<typeof FILE_OPERATIONS> {
  /** The file of a handle can be had again where nothing came of it, so that a person may try another password. */
  async function withFile<Result>(given: GivenFile, work: (source: GivenSource) => Promise<Result>, isDone: (result: Result) => boolean): Promise<Result> {
    if (!('handle' in given)) return work(given);
    const taken = await handles.take(given.handle);
    let done = false;
    try {
      const result = await work({ ...taken, as: given.as });
      done = isDone(result);
      return result;
    } finally {
      if (!done) handles.giveBack(given.handle, taken);
    }
  }
  async function* taken(given: readonly GivenFile[]): AsyncGenerator<GivenSource> {
    for (const one of given) yield 'handle' in one ? { ...(await handles.take(one.handle)), as: one.as } : one;
  }
  return {
    'file.inspect': ({ source, password }) => withFile(source, (file) => files.inspect(file, password), ({ sealed, documents }) => !sealed || documents.every(({ sealing }) => sealing?.opened !== false)),
    'file.verify': ({ source, password }) => withFile(source, (file) => files.verify(file, password), ({ ok }) => ok),
    'file.rekey': ({ source, password, newPassword }) => withFile(source, (file) => files.rekey(file, password, newPassword), () => true),
    'file.scan': ({ sources }) => files.scan(taken(sources)),
  };
}

import type { GivenFile } from '../../src-shared/contract/given-file';
import type { GivenSource } from '../services/files-at-hand/file-service';
import type { FileHandles } from './file-handles';

/** The file of a handle can be had again where nothing came of it, so that a person may try another password. */
export async function withHeldFile<Result>(handles: FileHandles, given: GivenFile, work: (source: GivenSource) => Promise<Result>, isDone: (result: Result) => boolean = () => true): Promise<Result> {
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

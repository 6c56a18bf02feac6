import type { FILE_OPERATIONS } from '../../src-shared/contract/file-operations';
import type { GivenFile } from '../../src-shared/contract/given-file';
import type { FileService, GivenSource } from '../services/files-at-hand/file-service';
import type { FileHandles } from './file-handles';
import { withHeldFile } from './held-file';
import type { Later } from './later';
import type { HandlersOf } from './operation-handlers';

/** Files as they are. None of these may open the database: they work where there is none, and make none. */
export function fileHandlers(files: Later<FileService>, handles: FileHandles): HandlersOf<typeof FILE_OPERATIONS> {
  async function* taken(given: readonly GivenFile[]): AsyncGenerator<GivenSource> {
    for (const one of given) yield 'handle' in one ? { ...(await handles.take(one.handle)), as: one.as } : one;
  }
  return {
    'file.inspect': ({ source, password }) => withHeldFile(handles, source, async (file) => (await files()).inspect(file, password), ({ sealed, documents }) => !sealed || documents.every(({ sealing }) => sealing?.opened !== false)),
    'file.verify': ({ source, password }) => withHeldFile(handles, source, async (file) => (await files()).verify(file, password), ({ ok }) => ok),
    'file.rekey': ({ source, password, newPassword }) => withHeldFile(handles, source, async (file) => (await files()).rekey(file, password, newPassword)),
    'file.scan': async ({ sources }) => (await files()).scan(taken(sources)),
  };
}

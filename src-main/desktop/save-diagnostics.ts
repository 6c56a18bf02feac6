import type { SavedFile } from '../../src-shared/contract/saved-gateway';
import type { Core } from '../operations/core';
import { valueOf } from '../operations/value-of';
import type { Desk } from './desk';
import { placeFile } from './place-file';
import type { SavedFiles } from './saved-files';

interface SaveParts {
  readonly core: Pick<Core, 'call'>;
  readonly desk: Pick<Desk, 'askDestination'>;
  readonly saved: SavedFiles;
}

/** What whoever helps needs to know, into a file. Null: the person closed the dialog. */
export async function saveDiagnostics({ core, desk, saved }: SaveParts): Promise<SavedFile | null> {
  const { fileName, text } = valueOf(await core.call('system.diagnostics', {}));
  return await placeFile({ fileName, content: new TextEncoder().encode(text), inClear: false }, { desk, saved }) ?? null;
}

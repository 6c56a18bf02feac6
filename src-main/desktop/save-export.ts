import { basename } from 'node:path';
import type { CheckedDesktopInput } from '../../src-shared/contract/desktop-operations';
import type { SavedExport } from '../../src-shared/contract/handed-file';
import { writeAtomic } from '../files/write-atomic';
import type { Core } from '../operations/core';
import { valueOf } from '../operations/value-of';
import type { Desk } from './desk';
import type { SavedFiles } from './saved-files';

interface SaveParts {
  readonly core: Core;
  readonly desk: Pick<Desk, 'askDestination'>;
  readonly saved: SavedFiles;
}

/**
 * Asks for the destination first, so that nothing is in memory while the dialog waits; then writes there whole or not at all. The
 * dialog has asked about a file that is there. Null: the person cancelled. @throws AppError as the operations and writeAtomic state
 */
export async function saveExport(request: CheckedDesktopInput<'export.save'>, { core, desk, saved }: SaveParts): Promise<SavedExport | null> {
  const { fileName } = valueOf(await core.call('export.preview', { ...request, most: 1 }));
  const path = await desk.askDestination(fileName);
  if (path === undefined) return null;
  const { file, profiles, secretsWithheld, losses } = valueOf(await core.call('export.create', request));
  await writeAtomic(path, file.content, { overwrite: true });
  const name = basename(path);
  valueOf(await core.call('export.record', { profiles, fileName: name }));
  return { fileName: name, bytes: file.content.length, profiles: profiles.length, secretsWithheld, losses, path, saved: saved.remember(path) };
}

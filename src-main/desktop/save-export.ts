import type { CheckedDesktopInput } from '../../src-shared/contract/desktop-operations';
import type { SavedExport } from '../../src-shared/contract/handed-file';
import type { Core } from '../operations/core';
import { valueOf } from '../operations/value-of';
import type { Destination } from '../services/export/destination';
import type { Desk } from './desk';
import { openAt } from './open-at';
import type { SavedFiles } from './saved-files';

interface SaveParts {
  readonly core: Core;
  readonly desk: Pick<Desk, 'askDestination'>;
  readonly saved: SavedFiles;
}

/**
 * Asks for the destination first, so that nothing is in memory while the dialog waits; then the file comes into being there whole or not
 * at all. The dialog has asked about a file that is there. Null: the person closed the dialog. @throws AppError as export.write states
 */
export async function saveExport(request: CheckedDesktopInput<'export.save'>, { core, desk, saved }: SaveParts): Promise<SavedExport | null> {
  const asked: { path?: string | undefined } = {};
  const destination: Destination = async ({ fileName }) => {
    asked.path = await desk.askDestination(fileName);
    return asked.path === undefined ? undefined : openAt(asked.path);
  };
  const outcome = await core.call('export.write', { ...request, destination: core.handles.issueDestination(destination) });
  if ('path' in asked && asked.path === undefined) return null;
  const { path = '' } = asked;
  const { fileName, bytes, profiles, secretsWithheld, leaving, fieldsLeftOut, unmatched, losses } = valueOf(outcome);
  return { fileName, bytes, profiles: profiles.length, secretsWithheld, leaving, fieldsLeftOut, unmatched, losses, path, saved: saved.remember(path) };
}

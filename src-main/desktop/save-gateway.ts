import type { CheckedDesktopInput } from '../../src-shared/contract/desktop-operations';
import type { SavedGatewayExport, SavedRekeyed } from '../../src-shared/contract/saved-gateway';
import type { Core } from '../operations/core';
import { valueOf } from '../operations/value-of';
import type { Destination } from '../services/export/destination';
import type { Desk } from './desk';
import { openAt } from './open-at';
import { placeFile } from './place-file';
import type { SavedFiles } from './saved-files';

interface SaveParts {
  readonly core: Core;
  readonly desk: Pick<Desk, 'askDestination'>;
  readonly saved: SavedFiles;
}

/** What can't be exported is refused before anybody is asked where to. Null: the person closed the dialog. @throws AppError as gateway.write states */
export async function saveGateway(request: CheckedDesktopInput<'gateway.save'>, { core, desk, saved }: SaveParts): Promise<SavedGatewayExport | null> {
  const asked: { path?: string | undefined } = {};
  const destination: Destination = async ({ fileName }) => {
    asked.path = await desk.askDestination(fileName);
    return asked.path === undefined ? undefined : openAt(asked.path);
  };
  const outcome = await core.call('gateway.write', { ...request, destination: core.handles.issueDestination(destination) });
  if ('path' in asked && asked.path === undefined) return null;
  const { path = '' } = asked;
  const { mediaType: _, ...written } = valueOf(outcome);
  return { ...written, path, saved: saved.remember(path) };
}

/** @throws AppError as gateway.rekey states */
export async function saveRekeyed(request: CheckedDesktopInput<'gateway.saveRekeyed'>, parts: SaveParts): Promise<SavedRekeyed | null> {
  const { file, values } = valueOf(await parts.core.call('gateway.rekey', request));
  const placed = await placeFile({ ...file, inClear: false }, parts);
  return placed === undefined ? null : { ...placed, values };
}

import { basename } from 'node:path';
import type { CheckedDesktopInput } from '../../src-shared/contract/desktop-operations';
import type { SavedGatewayExport, SavedRekeyed } from '../../src-shared/contract/saved-gateway';
import type { ExportedFile } from '../../src-shared/transfer/exported-file';
import { AtomicFile, OWNER_ONLY } from '../files/atomic-file';
import type { Core } from '../operations/core';
import { valueOf } from '../operations/value-of';
import type { Desk } from './desk';
import type { SavedFiles } from './saved-files';

interface SaveParts {
  readonly core: Core;
  readonly desk: Pick<Desk, 'askDestination'>;
  readonly saved: SavedFiles;
}

/** What can't be exported is refused before anybody is asked where to. Null: the person closed the dialog. @throws AppError as gateway.export states */
export async function saveGateway(request: CheckedDesktopInput<'gateway.save'>, parts: SaveParts): Promise<SavedGatewayExport | null> {
  const { file, ...told } = valueOf(await parts.core.call('gateway.export', request));
  const placed = await place(file, request.options.secrets === 'plain' || request.options.allowPlain, parts);
  return placed === undefined ? null : { ...placed, ...told };
}

/** @throws AppError as gateway.rekey states */
export async function saveRekeyed(request: CheckedDesktopInput<'gateway.saveRekeyed'>, parts: SaveParts): Promise<SavedRekeyed | null> {
  const { file, values } = valueOf(await parts.core.call('gateway.rekey', request));
  const placed = await place(file, false, parts);
  return placed === undefined ? null : { ...placed, values };
}

interface Placed {
  readonly fileName: string;
  readonly bytes: number;
  readonly path: string;
  readonly saved: string;
}

/** Whole or not at all. The dialog has asked about a file that is there. */
async function place({ fileName, content }: ExportedFile, inClear: boolean, { desk, saved }: SaveParts): Promise<Placed | undefined> {
  const path = await desk.askDestination(fileName);
  if (path === undefined) return undefined;
  const file = await AtomicFile.open(path, { overwrite: true });
  try {
    await file.write(content);
    await file.settle(inClear ? OWNER_ONLY : undefined);
    await file.commit();
  } catch (error) {
    await file.discard();
    throw error;
  }
  return { fileName: basename(path), bytes: content.length, path, saved: saved.remember(path) };
}

import { bridge } from '../../bridge/bridge';
import { valueOf } from '../../bridge/operation-error';
import { go } from '../../ui/route';
import { setImport, useImportStore } from './import-store';
import type { Brought, Origin } from './origin';
import { addFiles, leaveImport } from './plan-sources';
import { refusedBy } from './refused';

const { getState: now } = useImportStore;

/** Looks into files that were dropped, wherever that was. */
export async function startImport(files: readonly File[]): Promise<void> {
  go('import');
  if (now().busy === 'running') return setImport({ note: 'busy' });
  if (files.length > 0) await open(async () => valueOf(await bridge.handOver(files)));
}

/** Looks into files that were opened from outside the window: with the file manager, the dock, a command line or the menu. */
export async function importWaiting(): Promise<void> {
  const { waitingFiles } = bridge;
  if (waitingFiles === undefined) return;
  if (now().busy === 'running') {
    // They wait until the import that runs has ended and this is asked again.
    go('import');
    return setImport({ note: 'busy' });
  }
  await open(async () => {
    const files = valueOf(await waitingFiles());
    return files.length === 0 ? undefined : files;
  });
}

/** Shows the wizard where it was left; one that is through begins anew. */
export async function openImport(): Promise<void> {
  go('import');
  if (now().step === 'result') await leaveImport();
}

/** Asks for files; closing the dialog is silent. */
export const chooseFiles = (): Promise<void> => open(async () => valueOf(await bridge.pickFiles()));

/** Looks into files of clients that were found on this computer. */
export async function importClients(files: readonly { readonly id: string; readonly place: string }[]): Promise<void> {
  if (now().busy === 'running') return setImport({ note: 'busy' });
  await open(() => Promise.resolve(files.map(({ id, place }): Origin => ({ clientFile: id, place }))));
}

/** Text as if it were a file. */
export const importText = (name: string, text: string): Promise<void> => startImport([new File([text], name)]);

async function open(hand: () => Promise<readonly Brought[] | undefined>): Promise<void> {
  try {
    const files = await hand();
    if (files === undefined) return;
    go('import');
    await addFiles(files);
  } catch (error) {
    go('import');
    setImport({ busy: undefined, refused: refusedBy(error, 'open') });
  }
}

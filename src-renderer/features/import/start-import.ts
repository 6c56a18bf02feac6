import { bridge } from '../../bridge/bridge';
import { valueOf } from '../../bridge/operation-error';
import { go } from '../../ui/route';
import { setImport, useImportStore } from './import-store';
import { addFiles, leaveImport } from './plan-sources';
import { refusedBy } from './refused';

const { getState: now } = useImportStore;

/** Looks into files that were dropped, wherever that was. */
export async function startImport(files: readonly File[]): Promise<void> {
  go('import');
  if (now().busy === 'running') return setImport({ note: 'busy' });
  if (files.length > 0) await open(async () => valueOf(await bridge.handOver(files)));
}

/** Shows the wizard where it was left; one that is through begins anew. */
export async function openImport(): Promise<void> {
  go('import');
  if (now().step === 'result') await leaveImport();
}

/** Asks for files; closing the dialog is silent. */
export const chooseFiles = (): Promise<void> => open(async () => valueOf(await bridge.pickFiles()));

/** Text as if it were a file. */
export const importText = (name: string, text: string): Promise<void> => startImport([new File([text], name)]);

async function open(hand: () => Promise<Parameters<typeof addFiles>[0] | undefined>): Promise<void> {
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

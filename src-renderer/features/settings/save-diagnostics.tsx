import { bridge } from '../../bridge/bridge';
import { valueOf } from '../../bridge/operation-error';
import { tellFailure } from '../../bridge/tell-failure';
import { SETTINGS_TEXTS } from '../../texts/settings-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { useCommandHandler } from '../../ui/command-registry';
import { showToast } from '../../ui/toast';

const { about: TEXTS } = SETTINGS_TEXTS;

/** Offers to save what whoever helps needs to know, wherever the window is. */
export function SaveDiagnostics(): null {
  useCommandHandler('diagnostics.save', () => void saveDiagnostics());
  return null;
}

async function saveDiagnostics(): Promise<void> {
  try {
    const file = valueOf(await bridge.saveDiagnostics());
    if (file === undefined) return;
    const { showSaved } = bridge;
    const { saved } = file;
    showToast(TEXTS.diagnosticsSaved(file.fileName), {
      close: SHARED_TEXTS.dismiss,
      ...(showSaved !== undefined && saved !== undefined && { action: { label: TEXTS.showInFolder, run: () => void showSaved(saved) } }),
    });
  } catch (error) {
    tellFailure(TEXTS.diagnosticsNotSaved, error);
  }
}

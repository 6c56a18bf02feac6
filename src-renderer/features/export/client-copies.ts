import { bridge } from '../../bridge/bridge';
import { valueOf } from '../../bridge/operation-error';
import { tellFailure } from '../../bridge/tell-failure';
import { EXPORT_TEXTS } from '../../texts/export-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { showToast } from '../../ui/toast';

type Profile = { readonly id: string; readonly name: string };
type Format = 'json' | 'yaml';

/** `mcpServers` as clients read it, placeholders where secrets stood. */
const clientOptions = (format: Format) => ({ exportType: 'full', as: 'generic', secrets: 'placeholder', format } as const);

export async function copyAs({ id, name }: Profile, format: Format): Promise<void> {
  await orTell(async () => {
    const { file, secretsWithheld } = valueOf(await bridge.call('export.create', { profiles: [id], options: clientOptions(format) }));
    valueOf(await bridge.copyText(new TextDecoder().decode(file.content)));
    showToast(EXPORT_TEXTS.copied(name, EXPORT_TEXTS[format], secretsWithheld), { close: SHARED_TEXTS.dismiss });
  });
}

export async function downloadAs({ id }: Profile, format: Format): Promise<void> {
  await orTell(async () => {
    const saved = valueOf(await bridge.saveExport({ profiles: [id], options: clientOptions(format) }));
    if (saved === undefined) return;
    const { losses, fileName } = saved;
    showToast(`${EXPORT_TEXTS.saved(fileName)}${losses.length === 0 ? '' : EXPORT_TEXTS.losses(losses.length)}`, { close: SHARED_TEXTS.dismiss });
  });
}

async function orTell(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    tellFailure(EXPORT_TEXTS.failed, error);
  }
}

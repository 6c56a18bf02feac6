import { Button, Select } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import type { SavedExport, SaveRequest } from '../../../src-shared/contract/handed-file';
import type { ExportPreview } from '../../../src-shared/transfer/exported-file';
import { writtenLanguage } from '../../../src-shared/transfer/written-language';
import { bridge } from '../../bridge/bridge';
import { linesOf, valueOf } from '../../bridge/operation-error';
import { EXPORT_TEXTS } from '../../texts/export-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { Failure } from '../../ui/failure';
import { showToast } from '../../ui/toast';

interface ExportFooterProps {
  readonly request: SaveRequest;
  readonly count: number;
  readonly preview: ExportPreview | undefined;
  readonly onSaved: (saved: SavedExport) => void;
  readonly onClose: () => void;
}

/** What leaves, where to, and the button that says so. */
export function ExportFooter({ request, count, preview, onSaved, onClose }: ExportFooterProps): ReactElement {
  const [place, setPlace] = useState<'file' | 'clipboard'>('file');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>();
  const several = count > 1;
  const toFile = several || place === 'file';

  const save = async (): Promise<void> => {
    const saved = valueOf(await bridge.saveExport(request));
    // The person closed the dialog of the system: nothing to say.
    if (saved !== undefined) onSaved(saved);
  };
  const copy = async (): Promise<void> => {
    const { file } = valueOf(await bridge.call('export.create', request));
    valueOf(await bridge.copyText(new TextDecoder().decode(file.content)));
    const { as = 'native', format = 'json' } = request.options ?? {};
    showToast(EXPORT_TEXTS.copied(file.fileName, EXPORT_TEXTS[writtenLanguage(as, format) ?? format], 0), { close: SHARED_TEXTS.dismiss });
    onClose();
  };
  const run = async (): Promise<void> => {
    setBusy(true);
    setRefused(undefined);
    try {
      await (toFile ? save() : copy());
    } catch (error) {
      setRefused(linesOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {refused !== undefined && <Failure lines={refused} inline />}
      <footer className="bar">
        <span className="leaving">
          <IconShieldCheck size={16} stroke={1.7} aria-hidden />
          <b>{EXPORT_TEXTS.noSecretLeaves}</b>
          {preview !== undefined && preview.secretsWithheld > 0 && <span className="quiet wide-only">{EXPORT_TEXTS.secretsWithheld(preview.secretsWithheld)}</span>}
        </span>
        <span className="grow" />
        {!several && (
          <Select
            aria-label={EXPORT_TEXTS.destination} w={150} value={place} onChange={(value) => setPlace(value === 'clipboard' ? 'clipboard' : 'file')}
            comboboxProps={{ withinPortal: false }}
            data={[{ value: 'file', label: EXPORT_TEXTS.toFile }, { value: 'clipboard', label: EXPORT_TEXTS.toClipboard }]}
          />
        )}
        <Button variant="filled" loading={busy} disabled={preview === undefined} onClick={() => void run()}>{EXPORT_TEXTS.exportButton(count, toFile)}</Button>
      </footer>
    </>
  );
}

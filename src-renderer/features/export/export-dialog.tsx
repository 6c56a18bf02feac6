import { Modal } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { SavedExport } from '../../../src-shared/contract/handed-file';
import type { ExportType, SecretMode } from '../../../src-shared/transfer/export-options';
import { useOperation } from '../../bridge/use-operation';
import { EXPORT_TEXTS } from '../../texts/export-texts';
import { ExportCards } from './export-cards';
import { ExportDone } from './export-done';
import { ExportFooter } from './export-footer';
import { ExportPreview } from './export-preview';
import { ExportSecrets } from './export-secrets';
import type { ExportWish } from './export-wish';

/** What goes out, what stays, what it looks like; then where to. */
export function ExportDialog({ wish, onClose }: { readonly wish: ExportWish; readonly onClose: () => void }): ReactElement {
  const [exportType, setType] = useState<ExportType>(wish.exportType);
  const [chosenMode, setMode] = useState<SecretMode>();
  const [format, setFormat] = useState<'json' | 'yaml'>('json');
  const [saved, setSaved] = useState<SavedExport>();
  const secrets = chosenMode ?? (exportType === 'template' ? 'placeholder' : 'omit');
  const request = { profiles: wish.profiles, options: { exportType, format, ...(exportType !== 'manifest' && { secrets }) } };
  const preview = useOperation('export.preview', request, { keep: true, enabled: saved === undefined });
  return (
    <Modal className={saved === undefined ? 'export' : 'export-result'} opened onClose={onClose} title={saved === undefined ? wish.title : EXPORT_TEXTS.doneTitle(saved.profiles)} size={saved === undefined ? 1040 : 520} padding={0} closeOnClickOutside={false}>
      {saved !== undefined ? <ExportDone saved={saved} onClose={onClose} /> : (
        <>
          <div className="export-body" data-autofocus tabIndex={-1}>
            <ExportCards chosen={exportType} onChoose={setType} />
            <div className="export-cols">
              <ExportSecrets exportType={exportType} mode={secrets} onMode={setMode} preview={preview.data} several={wish.count > 1} />
              <ExportPreview query={preview} format={format} onFormat={setFormat} />
            </div>
          </div>
          <ExportFooter request={request} count={wish.count} preview={preview.data} onSaved={setSaved} onClose={onClose} />
        </>
      )}
    </Modal>
  );
}

import { Modal } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { SavedExport } from '../../../src-shared/contract/handed-file';
import type { ExportType, SecretMode, WrittenFormat } from '../../../src-shared/transfer/export-options';
import { WRITTEN_LANGUAGES, writtenLanguage } from '../../../src-shared/transfer/written-language';
import { useOperation } from '../../bridge/use-operation';
import { EXPORT_TEXTS } from '../../texts/export-texts';
import { ExportCards } from './export-cards';
import { ExportDone } from './export-done';
import { ExportFooter } from './export-footer';
import { ExportLosses } from './export-losses';
import { ExportPreview } from './export-preview';
import { ExportReader } from './export-reader';
import { ExportSecrets } from './export-secrets';
import type { ExportWish } from './export-wish';

/** What goes out, what stays, what it looks like; then where to. */
export function ExportDialog({ wish, onClose }: { readonly wish: ExportWish; readonly onClose: () => void }): ReactElement {
  const [exportType, setType] = useState<ExportType>(wish.exportType);
  const [chosenMode, setMode] = useState<SecretMode>();
  const [chosenFormat, setFormat] = useState<'json' | 'yaml'>('json');
  const [as, setReader] = useState<WrittenFormat>('native');
  const [saved, setSaved] = useState<SavedExport>();
  const secrets = chosenMode ?? (exportType === 'template' || as !== 'native' ? 'placeholder' : 'omit');
  const format = writtenLanguage(as, chosenFormat) === undefined ? 'json' : chosenFormat;
  const request = { profiles: wish.profiles, options: { exportType, format, as, ...(exportType !== 'manifest' && { secrets }) } };
  // A manifest is a document of Valise: no client reads one.
  const chooseType = (type: ExportType): void => {
    setType(type);
    if (type === 'manifest') setReader('native');
  };
  const chooseReader = (reader: WrittenFormat): void => {
    setReader(reader);
    if (reader !== 'native' && exportType === 'manifest') setType('full');
  };
  const preview = useOperation('export.preview', request, { keep: true, enabled: saved === undefined });
  return (
    <Modal className={saved === undefined ? 'export' : 'export-result'} opened onClose={onClose} title={saved === undefined ? wish.title : EXPORT_TEXTS.doneTitle(saved.profiles)} size={saved === undefined ? 1040 : 520} padding={0} closeOnClickOutside={false}>
      {saved !== undefined ? <ExportDone saved={saved} onClose={onClose} /> : (
        <>
          <div className="export-body" data-autofocus tabIndex={-1}>
            <ExportCards chosen={exportType} onChoose={chooseType} />
            <div className="export-cols">
              <div className="export-options scroll" tabIndex={0} role="group" aria-label={EXPORT_TEXTS.options}>
                <ExportReader reader={as} onReader={chooseReader} />
                <ExportSecrets exportType={exportType} mode={secrets} onMode={setMode} preview={preview.data} />
                <ExportLosses losses={preview.data?.losses ?? []} />
                {wish.count > 1 && <p className="quiet small export-note">{EXPORT_TEXTS.zip}</p>}
              </div>
              <ExportPreview query={preview} languages={WRITTEN_LANGUAGES[as]} language={writtenLanguage(as, format) ?? 'json'} onFormat={setFormat} />
            </div>
          </div>
          <ExportFooter request={request} count={wish.count} preview={preview.data} onSaved={setSaved} onClose={onClose} />
        </>
      )}
    </Modal>
  );
}

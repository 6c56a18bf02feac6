import { SegmentedControl } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { ExportPreview as Preview } from '../../../src-shared/transfer/exported-file';
import type { WrittenLanguage } from '../../../src-shared/transfer/written-language';
import type { OperationError } from '../../bridge/operation-error';
import { EXPORT_TEXTS } from '../../texts/export-texts';
import { bytesText } from '../../texts/plural';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { CodeView } from '../../ui/code-view';
import { Failure } from '../../ui/failure';
import { go } from '../../ui/route';
import { SectionHead } from '../../ui/section-head';
import { Waiting } from '../../ui/waiting';

interface ExportPreviewProps {
  readonly query: UseQueryResult<Preview, OperationError>;
  /** How many profiles go out; of several the first is shown. */
  readonly count: number;
  /** What the file can be written in, and what it is. */
  readonly languages: readonly WrittenLanguage[];
  readonly language: WrittenLanguage;
  readonly onFormat: (format: 'json' | 'yaml') => void;
  readonly onClose: () => void;
}

/** The text that would be written, up to 200 KB of it. */
export function ExportPreview({ query, count, languages, language, onFormat, onClose }: ExportPreviewProps): ReactElement {
  const { data, error, refetch } = query;
  const notes = data === undefined ? [] : [
    bytesText(data.bytes),
    ...(count > 1 ? [EXPORT_TEXTS.previewFirst(count)] : []),
    ...(data.cut ? [EXPORT_TEXTS.previewCut] : []),
    ...(data.leaving.plain > 0 ? [EXPORT_TEXTS.previewMasked] : []),
  ];
  const locked = error?.failure.code.startsWith('VAULT_') === true;
  const openVault = (): void => {
    onClose();
    go('settings', 'vault');
  };
  return (
    <div className="export-preview">
      <SectionHead
        note={notes.length > 0 && notes.join(', ')}
        right={languages.length > 1 ? (
          <SegmentedControl
            aria-label={EXPORT_TEXTS.format} value={language} onChange={(value) => onFormat(value === 'yaml' ? 'yaml' : 'json')}
            data={languages.map((value) => ({ value, label: EXPORT_TEXTS[value] }))}
          />
        ) : <span className="quiet small">{EXPORT_TEXTS[language]}</span>}
      >
        {EXPORT_TEXTS.preview}
      </SectionHead>
      {error !== null && <Failure lines={error.lines} retry={locked ? { label: EXPORT_TEXTS.vaultSettings, run: openVault } : { label: SHARED_TEXTS.retry, run: () => void refetch() }} />}
      {error === null && data === undefined && <Waiting label={SHARED_TEXTS.loading} />}
      {error === null && data !== undefined && <CodeView text={data.text} language={language} label={EXPORT_TEXTS.previewOf(data.fileName)} />}
    </div>
  );
}

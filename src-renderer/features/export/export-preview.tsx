import { SegmentedControl } from '@mantine/core';
import type { ReactElement } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ExportPreview as Preview } from '../../../src-shared/transfer/exported-file';
import type { WrittenLanguage } from '../../../src-shared/transfer/written-language';
import { linesOf } from '../../bridge/operation-error';
import { EXPORT_TEXTS } from '../../texts/export-texts';
import { bytesText } from '../../texts/plural';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { CodeView } from '../../ui/code-view';
import { Failure } from '../../ui/failure';
import { SectionHead } from '../../ui/section-head';
import { Waiting } from '../../ui/waiting';

interface ExportPreviewProps {
  readonly query: UseQueryResult<Preview>;
  /** What the file can be written in, and what it is. */
  readonly languages: readonly WrittenLanguage[];
  readonly language: WrittenLanguage;
  readonly onFormat: (format: 'json' | 'yaml') => void;
}

/** The text that would be written, up to 200 KB of it. */
export function ExportPreview({ query, languages, language, onFormat }: ExportPreviewProps): ReactElement {
  const { data, error, refetch } = query;
  return (
    <div className="export-preview">
      <SectionHead
        note={data !== undefined && `${bytesText(data.bytes)}${data.cut ? `, ${EXPORT_TEXTS.previewCut}` : ''}`}
        right={languages.length > 1 ? (
          <SegmentedControl
            aria-label={EXPORT_TEXTS.format} value={language} onChange={(value) => onFormat(value === 'yaml' ? 'yaml' : 'json')}
            data={languages.map((value) => ({ value, label: EXPORT_TEXTS[value] }))}
          />
        ) : <span className="quiet small">{EXPORT_TEXTS[language]}</span>}
      >
        {EXPORT_TEXTS.preview}
      </SectionHead>
      {error !== null && <Failure lines={linesOf(error)} retry={{ label: SHARED_TEXTS.retry, run: () => void refetch() }} />}
      {error === null && data === undefined && <Waiting label={SHARED_TEXTS.loading} />}
      {error === null && data !== undefined && <CodeView text={data.text} language={language} label={EXPORT_TEXTS.previewOf(data.fileName)} />}
    </div>
  );
}

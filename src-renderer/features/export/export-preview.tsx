import { SegmentedControl } from '@mantine/core';
import type { ReactElement } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ExportPreview as Preview } from '../../../src-shared/transfer/exported-file';
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
  readonly format: 'json' | 'yaml';
  readonly onFormat: (format: 'json' | 'yaml') => void;
}

/** The text that would be written, up to 200 KB of it. */
export function ExportPreview({ query, format, onFormat }: ExportPreviewProps): ReactElement {
  const { data, error, refetch } = query;
  return (
    <div className="export-preview">
      <SectionHead
        note={data !== undefined && `${bytesText(data.bytes)}${data.cut ? `, ${EXPORT_TEXTS.previewCut}` : ''}`}
        right={(
          <SegmentedControl
            aria-label={EXPORT_TEXTS.format} value={format} onChange={(value) => onFormat(value === 'yaml' ? 'yaml' : 'json')}
            data={[{ value: 'json', label: EXPORT_TEXTS.json }, { value: 'yaml', label: EXPORT_TEXTS.yaml }]}
          />
        )}
      >
        {EXPORT_TEXTS.preview}
      </SectionHead>
      {error !== null && <Failure lines={linesOf(error)} retry={{ label: SHARED_TEXTS.retry, run: () => void refetch() }} />}
      {error === null && data === undefined && <Waiting label={SHARED_TEXTS.loading} />}
      {error === null && data !== undefined && <CodeView text={data.text} language={format} label={EXPORT_TEXTS.previewOf(data.fileName)} />}
    </div>
  );
}

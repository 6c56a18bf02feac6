import { Select } from '@mantine/core';
import type { ReactElement } from 'react';
import { WrittenFormatSchema, type WrittenFormat } from '../../../src-shared/transfer/export-options';
import { EXPORT_TEXTS } from '../../texts/export-texts';
import { SectionHead } from '../../ui/section-head';

interface ExportReaderProps {
  readonly reader: WrittenFormat;
  readonly onReader: (reader: WrittenFormat) => void;
}

/** Which program the file is for. */
export const ExportReader = ({ reader, onReader }: ExportReaderProps): ReactElement => (
  <>
    <SectionHead>{EXPORT_TEXTS.reader}</SectionHead>
    <Select
      aria-label={EXPORT_TEXTS.reader} allowDeselect={false} value={reader} onChange={(value) => onReader(WrittenFormatSchema.parse(value))}
      comboboxProps={{ withinPortal: false }} maxDropdownHeight={340}
      data={WrittenFormatSchema.options.map((value) => ({ value, label: EXPORT_TEXTS.readers[value] }))}
    />
    {reader !== 'native' && <p className="quiet small export-note">{EXPORT_TEXTS.clientNote}</p>}
  </>
);

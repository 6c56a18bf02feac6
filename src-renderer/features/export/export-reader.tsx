import { Select } from '@mantine/core';
import { useId, type ReactElement } from 'react';
import { WrittenFormatSchema, type WrittenFormat } from '../../../src-shared/transfer/export-options';
import { EXPORT_TEXTS } from '../../texts/export-texts';

interface ExportReaderProps {
  readonly reader: WrittenFormat;
  readonly onReader: (reader: WrittenFormat) => void;
}

/** Which program the file is for. */
export function ExportReader({ reader, onReader }: ExportReaderProps): ReactElement {
  const label = useId();
  return (
    <>
      <div className="export-line">
        <h2 id={label}>{EXPORT_TEXTS.reader}</h2>
        <Select
          aria-labelledby={label} w={220} value={reader} onChange={(value) => onReader(WrittenFormatSchema.parse(value))}
          comboboxProps={{ withinPortal: false, position: 'bottom-end' }}
          data={WrittenFormatSchema.options.map((value) => ({ value, label: EXPORT_TEXTS.readers[value] }))}
        />
      </div>
      {reader !== 'native' && <p className="quiet small export-note">{EXPORT_TEXTS.clientNote}</p>}
    </>
  );
}

import { Select } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { ErrorCode } from '../../../src-shared/errors/error-code';
import { WrittenFormatSchema } from '../../../src-shared/transfer/export-options';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { useImportStore } from './import-store';
import { sayFormat } from './plan-sources';

/** What another format could mend; a file that can't be parsed has none. */
const BY_FORMAT: ReadonlySet<ErrorCode> = new Set(['FORMAT_UNKNOWN', 'SERVERS_NOT_FOUND', 'DOCUMENT_INVALID']);
const AGAIN = 'again';

export const canSayFormat = ({ failure, formatId }: SourceReport): boolean => formatId !== undefined || (failure !== undefined && BY_FORMAT.has(failure.code));

/** The format of a file, to be changed by hand. */
export function FormatSelect({ source, index }: { readonly source: SourceReport; readonly index: number }): ReactElement {
  const stated = useImportStore(({ formats }) => formats[index] ?? null);
  const busy = useImportStore((state) => state.busy === 'planning');
  const formats = WrittenFormatSchema.options.map((value) => ({ value, label: IMPORT_TEXTS.formats[value] }));
  return (
    <Select<string>
      className="inline-select" variant="unstyled" aria-label={IMPORT_TEXTS.formatOf(source.name)} placeholder={IMPORT_TEXTS.chooseFormat} disabled={busy}
      value={source.formatId ?? stated} data={stated === null ? formats : [...formats, { value: AGAIN, label: IMPORT_TEXTS.recogniseAgain }]}
      rightSection={<IconChevronDown size={13} stroke={2} aria-hidden />} rightSectionWidth={18} comboboxProps={{ width: 176, position: 'bottom-start' }}
      onChange={(value) => void sayFormat(index, value === AGAIN ? null : WrittenFormatSchema.parse(value))}
    />
  );
}

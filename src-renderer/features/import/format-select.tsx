import { Select } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMemo, type ReactElement } from 'react';
import type { ErrorCode } from '../../../src-shared/errors/error-code';
import { FormatIdSchema } from '../../../src-shared/transfer/format-id';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { AGAIN, formatGroups } from './format-groups';
import { useImportStore } from './import-store';
import { sayFormat } from './plan-sources';

/** What another format could mend; a file that can't be parsed has none. */
const BY_FORMAT: ReadonlySet<ErrorCode> = new Set(['FORMAT_UNKNOWN', 'SERVERS_NOT_FOUND', 'DOCUMENT_INVALID']);

export const canSayFormat = ({ failure, formatId }: SourceReport): boolean => (failure === undefined ? formatId !== undefined : BY_FORMAT.has(failure.code));

/** The format of a file, to be changed by hand: found by typing, the likely ones first. */
export function FormatSelect({ source, index }: { readonly source: SourceReport; readonly index: number }): ReactElement {
  const stated = useImportStore(({ formats }) => formats[index] ?? null);
  const busy = useImportStore((state) => state.busy === 'planning');
  const { formatId, runnerUp } = source;
  const data = useMemo(() => formatGroups({ formatId, runnerUp }, stated), [formatId, runnerUp, stated]);
  return (
    <Select<string>
      className="inline-select" variant="unstyled" aria-label={IMPORT_TEXTS.formatOf(source.name)} placeholder={IMPORT_TEXTS.chooseFormat} disabled={busy}
      searchable nothingFoundMessage={IMPORT_TEXTS.noFormat} withScrollArea={false} classNames={{ options: 'scroll format-options' }} allowDeselect={false} selectFirstOptionOnChange
      value={formatId ?? stated} data={data.map(({ group, items }) => ({ group, items: [...items] }))}
      rightSection={<IconChevronDown size={13} stroke={2} aria-hidden />} rightSectionWidth={18} comboboxProps={{ width: 232, position: 'bottom-start' }}
      onChange={(value) => void sayFormat(index, value === AGAIN ? null : FormatIdSchema.parse(value))}
    />
  );
}

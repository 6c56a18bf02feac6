import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import type { ImportReport } from '../../../src-shared/transfer/import-report';
import { RESULT_TEXTS } from '../../texts/import-result-texts';
import { leaveImport } from './plan-sources';
import { ResultPage } from './result-page';
import { useKeptReport } from './use-kept-report';

/** The end of the wizard. `sources` are absent after the window was loaded again. */
export function ResultStep({ sources, report }: { readonly sources: readonly SourceReport[] | undefined; readonly report: ImportReport }): ReactElement {
  const kept = useKeptReport(report.historyId, report);
  return (
    <ResultPage
      kept={{ ...kept, report }} sources={sources}
      more={<Button leftSection={<IconPlus size={15} stroke={1.8} />} onClick={() => void leaveImport()}>{RESULT_TEXTS.more}</Button>}
    />
  );
}

import { Button } from '@mantine/core';
import { IconActivity } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { RESULT_TEXTS } from '../../texts/import-result-texts';
import { go } from '../../ui/route';
import { Waiting } from '../../ui/waiting';
import { ImportFrame } from './import-frame';
import { ReportFailure } from './report-failure';
import { ResultPage } from './result-page';
import { useKeptReport } from './use-kept-report';

/** The result of an import before, as the history keeps it. */
export function KeptResult({ historyId }: { readonly historyId: number }): ReactElement {
  const kept = useKeptReport(historyId);
  const { report, error, again } = kept;
  const toActivity = <Button leftSection={<IconActivity size={15} stroke={1.7} />} onClick={() => go('activity', String(historyId))}>{RESULT_TEXTS.backToActivity}</Button>;
  if (report !== undefined) return <ResultPage kept={{ ...kept, report }} sources={undefined} more={toActivity} />;
  return (
    <ImportFrame at="result" title={RESULT_TEXTS.kept} footer={<><span className="grow" />{toActivity}</>}>
      {error === null ? <Waiting label={RESULT_TEXTS.loadingAny} /> : <ReportFailure error={error} again={again} />}
    </ImportFrame>
  );
}

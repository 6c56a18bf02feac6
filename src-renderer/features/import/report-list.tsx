import { Button, Table } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { RESULT_TEXTS } from '../../texts/import-result-texts';
import { numberText } from '../../texts/plural';
import { Cut } from '../../ui/cut';
import { go } from '../../ui/route';
import { SectionHead } from '../../ui/section-head';
import { VirtualTable } from '../../ui/virtual-table';
import { Waiting } from '../../ui/waiting';
import { CopyReport } from './copy-report';
import { ReportFailure } from './report-failure';
import { ResultMark } from './result-mark';
import { resultRows } from './result-rows';
import { toldImport } from './told-import';
import { useKeptReport } from './use-kept-report';

interface ReportListProps {
  readonly historyId: number;
  /** Names of the files, as the history has them. */
  readonly files: readonly string[];
}

/** The report of an import beside something else: what became of each item, on two lines. */
export function ReportList({ historyId, files }: ReportListProps): ReactElement {
  const { report, items, complete, loaded, error, again } = useKeptReport(historyId);
  const told = useMemo(() => report && toldImport(report, items, { sources: undefined, files }), [report, items, files]);
  const rows = useMemo(() => (told === undefined ? [] : resultRows(items, told.report.findings, told.unread)), [items, told]);
  if (report === undefined || told === undefined) {
    return error === null ? <Waiting label={RESULT_TEXTS.loadingAny} /> : <ReportFailure error={error} again={again} />;
  }
  return (
    <>
      <SectionHead note={complete ? numberText(rows.length) : RESULT_TEXTS.loading(loaded, report.total)}>{RESULT_TEXTS.happened}</SectionHead>
      <div className="row report-actions">
        <Button size="compact-sm" onClick={() => go('import', String(historyId))}>{RESULT_TEXTS.again}</Button>
        {complete && <CopyReport told={told} small />}
      </div>
      {error !== null && <ReportFailure error={error} again={again} />}
      <VirtualTable
        label={RESULT_TEXTS.table} className="t report-items" columns={2} count={rows.length} rowHeight={45} focusable
        head={<><Table.Th className="c-check"><span className="sr">{RESULT_TEXTS.outcome}</span></Table.Th><Table.Th><span className="sr">{RESULT_TEXTS.mcp}</span></Table.Th></>}
        cells={(index) => {
          const row = rows[index];
          if (row === undefined) return null;
          const about = [row.outcome, row.profile, row.note].filter((text) => text !== '').join(' · ');
          return (
            <>
              <Table.Td className="c-check"><ResultMark kind={row.kind} /></Table.Td>
              <Table.Td><b><Cut text={row.name} /></b><span className="sub break">{about}</span></Table.Td>
            </>
          );
        }}
      />
    </>
  );
}

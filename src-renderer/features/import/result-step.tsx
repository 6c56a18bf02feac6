import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowBackUp, IconCopy, IconPlus } from '@tabler/icons-react';
import { useMemo, useState, type ReactElement } from 'react';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import type { ImportReport } from '../../../src-shared/transfer/import-report';
import { bridge } from '../../bridge/bridge';
import { undo } from '../../bridge/tell-undoable';
import { useOperation } from '../../bridge/use-operation';
import { RESULT_TEXTS } from '../../texts/import-result-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { go } from '../../ui/route';
import { showToast } from '../../ui/toast';
import { showFailure } from '../../ui/failure-dialog';
import { failureLines } from '../../../src-shared/errors/error-text';
import { FilledButton } from './filled-button';
import { ImportFrame } from './import-frame';
import { broughtIn, importNumbers } from './import-numbers';
import { leaveImport } from './plan-sources';
import { reportText } from './report-text';
import { BlanksLinks } from './blanks-links';
import { openProfile } from './open-profile';
import { ResultTable } from './result-table';
import { UnmetNotice } from './unmet-notice';
import { RESULT_KINDS, resultRows, type ResultKind } from './result-rows';

/** What happened to each item, and the way back. */
export function ResultStep({ plan, report }: { readonly plan: ImportPlan; readonly report: ImportReport }): ReactElement {
  const [filter, setFilter] = useState<ResultKind | 'all'>('all');
  const history = useOperation('history.list', {});
  const rows = useMemo(() => resultRows(plan, report), [plan, report]);
  const shown = filter === 'all' ? rows : rows.filter(({ kind }) => kind === filter);
  const servers = report.items.filter(({ kind, outcome }) => kind === 'mcp' && outcome !== 'removed').length;
  const done = broughtIn(importNumbers(report.items));
  const profiles = [...new Set(report.items.filter(({ kind, outcome }) => kind === 'profile' && outcome !== 'skipped').map(({ subject, keptName }) => keptName ?? subject))];
  const undone = history.data?.some(({ id, undoneBy }) => id === report.historyId && undoneBy !== undefined) === true;
  const [only] = profiles;
  const show = (): void => {
    if (profiles.length === 1 && only !== undefined) void openProfile(only);
    else go('profiles');
  };
  const copy = async (): Promise<void> => {
    const copied = await bridge.copyText(reportText(plan, report));
    if (copied.ok) showToast(RESULT_TEXTS.copied, { close: SHARED_TEXTS.dismiss });
    else showFailure(RESULT_TEXTS.failed, failureLines(copied.failure, 'window'));
  };
  const kinds = RESULT_KINDS.map((kind) => ({ kind, count: rows.filter((row) => row.kind === kind).length })).filter(({ count }) => count > 0);
  const footer = (
    <>
      {report.historyId !== undefined && !undone && <Button leftSection={<IconArrowBackUp size={15} stroke={1.8} />} onClick={() => void undo(report.historyId)}>{RESULT_TEXTS.undo}</Button>}
      <Button leftSection={<IconCopy size={15} stroke={1.7} />} onClick={() => void copy()}>{RESULT_TEXTS.copy}</Button>
      <span className="grow" />
      <Button leftSection={<IconPlus size={15} stroke={1.8} />} onClick={() => void leaveImport()}>{RESULT_TEXTS.more}</Button>
      <FilledButton label={profiles.length === 1 && only !== undefined && !undone ? RESULT_TEXTS.open(only) : RESULT_TEXTS.openProfiles} run={undone ? () => go('profiles') : show} />
    </>
  );
  return (
    <ImportFrame at="result" title={RESULT_TEXTS.title(done, servers)} note={RESULT_TEXTS.note(plan.sources.filter(({ counts }) => counts !== undefined).length, profiles.length)} footer={footer}>
      <div className="wizard-page result">
        {undone && <div className="wizard-notes" role="status"><Notice tone="plain" icon={IconArrowBackUp}>{RESULT_TEXTS.undone}</Notice></div>}
        {!undone && <UnmetNotice report={report} />}
        <div className="row result-filter">
          <SegmentedControl
            aria-label={RESULT_TEXTS.show} value={filter} onChange={(value) => setFilter(RESULT_KINDS.find((kind) => kind === value) ?? 'all')}
            data={[{ value: 'all', label: RESULT_TEXTS.filter(RESULT_TEXTS.filters.all, rows.length) }, ...kinds.map(({ kind, count }) => ({ value: kind, label: RESULT_TEXTS.filter(RESULT_TEXTS.filters[kind], count) }))]}
          />
          <span className="grow" />
          {!undone && <BlanksLinks rows={rows} />}
        </div>
        {shown.length === 0 ? <EmptyState title={RESULT_TEXTS.nothing} /> : <ResultTable rows={shown} />}
      </div>
    </ImportFrame>
  );
}

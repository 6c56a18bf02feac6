import { Button } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import type { ImportReport } from '../../../src-shared/transfer/import-report';
import { undo } from '../../bridge/tell-undoable';
import { GATEWAY_LIVE_TEXTS } from '../../texts/gateway-live-texts';
import { numberText } from '../../texts/plural';
import { Failure } from '../../ui/failure';
import { Notice } from '../../ui/notice';
import { go } from '../../ui/route';
import { DifferenceTable } from './difference-table';
import { broughtIn, outcomeCounts, pulledEntries } from './pulled-entries';

const { pulling: TEXTS } = GATEWAY_LIVE_TEXTS;

interface PullReportProps {
  readonly report: ImportReport;
  readonly environment: string;
  readonly partial: boolean;
  readonly onBack: () => void;
  readonly onPull: () => void;
  readonly onClose: () => void;
}

/** What a pull would do, or did: in numbers, then entry by entry. */
export function PullReport({ report, environment, partial, onBack, onPull, onClose }: PullReportProps): ReactElement {
  const { dryRun, entities, items, total, errors, historyId } = report;
  const entries = useMemo(() => pulledEntries(report), [report]);
  const brought = broughtIn(report);
  const undecided = items.filter(({ outcome }) => outcome === 'undecided').length;
  const rejected = items.filter(({ outcome }) => outcome === 'rejected').length;
  const blocked = undecided > 0 || (!partial && errors.length > 0);
  // A report brings along the first items; of a dry run those that are not plainly new.
  const unseen = total - items.length;
  const takeBack = (id: number): void => {
    onClose();
    void undo(id);
  };
  return (
    <>
      <p className="quiet" role="status">{dryRun ? (brought + undecided + rejected === 0 ? TEXTS.nothing(environment) : TEXTS.yet) : TEXTS.done(brought, environment)}</p>
      {entities !== undefined && (
        <ul className="outcome-counts">
          {outcomeCounts(entities, undecided).map(([outcome, count]) => <li key={outcome}><b>{numberText(count)}</b> <span className="quiet">{TEXTS.numbers[outcome]}</span></li>)}
        </ul>
      )}
      {dryRun && undecided > 0 && <Notice tone="warn">{TEXTS.undecided(undecided)}</Notice>}
      {rejected > 0 && (blocked ? <Failure lines={[TEXTS.rejected(rejected), ...errors.slice(0, 5)]} inline /> : <Notice tone="warn">{TEXTS.left(rejected)}</Notice>)}
      {entries.length > 0 && <div className="difference-box"><DifferenceTable label={dryRun ? TEXTS.list : TEXTS.happened} heads={[GATEWAY_LIVE_TEXTS.here, GATEWAY_LIVE_TEXTS.there]} entries={entries} /></div>}
      {unseen > 0 && <p className="quiet small">{GATEWAY_LIVE_TEXTS.unseen(unseen)}</p>}
      <div className="dialog-foot">
        {dryRun && <Button autoFocus={blocked} {...(blocked && { variant: 'filled' })} onClick={onBack}>{TEXTS.back}</Button>}
        {dryRun && !blocked && (brought === 0
          ? <Button autoFocus variant="filled" onClick={onClose}>{TEXTS.close}</Button>
          : <Button autoFocus variant="filled" onClick={onPull}>{TEXTS.button(brought)}</Button>)}
        {!dryRun && historyId !== undefined && <Button onClick={() => go('import', String(historyId))}>{TEXTS.report}</Button>}
        {!dryRun && historyId !== undefined && <Button onClick={() => takeBack(historyId)}>{TEXTS.undo}</Button>}
        {!dryRun && <Button autoFocus variant="filled" onClick={onClose}>{TEXTS.close}</Button>}
      </div>
    </>
  );
}

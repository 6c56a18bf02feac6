import { Modal } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { EnvironmentSummary } from '../../../src-shared/contract/gateway-operations';
import type { ImportReport } from '../../../src-shared/transfer/import-report';
import { tellFailureLines } from '../../bridge/tell-failure';
import { tellUndoable } from '../../bridge/tell-undoable';
import { call } from '../../bridge/use-operation';
import { GATEWAY_LIVE_TEXTS } from '../../texts/gateway-live-texts';
import { JobProgress } from './job-progress';
import { LiveFailure } from './live-failure';
import { liveFault, type LiveNeed } from './live-fault';
import type { PullChoices } from './pull-choices';
import { PullOptions } from './pull-options';
import { PullReport } from './pull-report';
import { broughtIn } from './pulled-entries';
import { refreshGateway } from './refresh-gateway';
import { useFollowedJob } from './use-followed-job';

const { pulling: TEXTS, host } = GATEWAY_LIVE_TEXTS;

interface PullGatewayProps {
  readonly environment: EnvironmentSummary;
  readonly onClose: () => void;
  /** What it turns out to lack is to be given. */
  readonly onNeed: (need: LiveNeed) => void;
}

/** What the live gateway of an environment has, brought in: shown first, then done. */
export function PullGateway({ environment: { name, url = '' }, onClose, onNeed }: PullGatewayProps): ReactElement {
  const [choices, setChoices] = useState<PullChoices>({ conflictStrategy: 'fail', partial: false });
  const [preview, setPreview] = useState<ImportReport>();
  const [done, setDone] = useState<ImportReport>();
  /** It changes something; else it only looks. */
  const [writes, setWrites] = useState(false);
  const followed = useFollowedJob();
  const { busy, failure, run, stop, isOpen } = followed;
  const pull = (dryRun: boolean): Promise<void> => {
    setWrites(!dryRun);
    return run(async (jobId) => {
      const report = await call('gateway.pull', { environment: name, ...choices, dryRun, jobId });
      if (dryRun) return setPreview(report);
      await refreshGateway();
      if (isOpen()) setDone(report);
      else tellUndoable(TEXTS.done(broughtIn(report), name), report.historyId);
      return undefined;
    }, (failed) => dryRun || tellFailureLines(TEXTS.failed(name), liveFault(failed).lines, [failed.code]));
  };
  const close = (): void => {
    if (busy && !writes) void stop();
    onClose();
  };
  const shown = done ?? preview;
  const title = done !== undefined ? TEXTS.doneTitle(broughtIn(done)) : preview === undefined ? TEXTS.title(name) : TEXTS.previewTitle(name);
  return (
    <Modal opened onClose={close} title={title} size={shown === undefined ? 560 : 820} className={shown === undefined ? undefined : 'tall-dialog'} closeOnClickOutside={false}>
      {busy && <JobProgress followed={followed} title={writes ? TEXTS.running : GATEWAY_LIVE_TEXTS.asking(host(url))} note={writes ? GATEWAY_LIVE_TEXTS.goesOn : undefined} />}
      {!busy && failure !== undefined && failure.code !== 'CANCELLED' && <LiveFailure failure={failure} onNeed={onNeed} onRetry={shown === undefined ? undefined : () => void pull(!writes)} />}
      {!busy && shown === undefined && <PullOptions failed={failure !== undefined} host={host(url)} environment={name} choices={choices} onChoose={setChoices} onLook={() => void pull(true)} onClose={close} />}
      {!busy && shown !== undefined && (
        <PullReport
          report={shown} environment={name} partial={choices.partial} onClose={close} onBack={() => setPreview(undefined)} onPull={() => void pull(false)}
        />
      )}
    </Modal>
  );
}

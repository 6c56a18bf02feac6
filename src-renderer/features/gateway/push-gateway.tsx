import { Button, Modal } from '@mantine/core';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { EnvironmentSummary, GatewayPush } from '../../../src-shared/contract/gateway-operations';
import { tellFailureLines } from '../../bridge/tell-failure';
import { call } from '../../bridge/use-operation';
import { GATEWAY_LIVE_TEXTS } from '../../texts/gateway-live-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { showToast } from '../../ui/toast';
import { JobProgress } from './job-progress';
import { LiveFailure } from './live-failure';
import { liveFault, type LiveNeed } from './live-fault';
import { PushPlan } from './push-plan';
import { PushStatus } from './push-status';
import { useFollowedJob } from './use-followed-job';

const { pushing: TEXTS } = GATEWAY_LIVE_TEXTS;

/** So many lines stand in a small dialog. */
const FEW = 8;

interface PushGatewayProps {
  readonly environment: EnvironmentSummary;
  readonly onClose: () => void;
  /** What it turns out to lack is to be given. */
  readonly onNeed: (need: LiveNeed) => void;
}

/** What of an environment differs at its live gateway: looked at first, sent once a person says so. */
export function PushGateway({ environment: { name, url = '' }, onClose, onNeed }: PushGatewayProps): ReactElement {
  const host = GATEWAY_LIVE_TEXTS.host(url);
  const [plan, setPlan] = useState<GatewayPush>();
  const [done, setDone] = useState<GatewayPush>();
  const [sends, setSends] = useState(false);
  const [existing, setExisting] = useState(false);
  const followed = useFollowedJob();
  const { busy, failure, run, stop, isOpen } = followed;
  const push = (dryRun: boolean, alsoExisting = existing): Promise<void> => {
    setSends(!dryRun);
    return run(async (jobId) => {
      const told = await call('gateway.push', { environment: name, dryRun, existing: alsoExisting, jobId });
      if (isOpen()) return dryRun ? setPlan(told) : setDone(told);
      if (!dryRun && (told.status?.failed ?? 0) > 0) tellFailureLines(TEXTS.failed(host), [TEXTS.someFailed(told.status?.failed ?? 0), ...told.status?.errors ?? []]);
      else if (!dryRun) showToast(TEXTS.done(told.sent, host), { close: SHARED_TEXTS.dismiss });
      return undefined;
    }, (failed) => dryRun || tellFailureLines(TEXTS.failed(host), liveFault(failed).lines, [failed.code]));
  };
  const look = useRef(() => push(true));
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void look.current();
  }, []);
  const close = (): void => {
    if (busy && !sends) void stop();
    onClose();
  };
  const tall = done === undefined ? plan !== undefined && (busy || failure === undefined) : (done.status?.errors.length ?? 0) + (done.status?.warnings.length ?? 0) > FEW;
  return (
    <Modal opened onClose={close} title={done === undefined ? TEXTS.title(name, host) : TEXTS.doneTitle(host)} size={tall ? 820 : 560} className={tall ? 'tall-dialog' : undefined} closeOnClickOutside={false}>
      {busy && <JobProgress followed={followed} title={sends ? TEXTS.running : TEXTS.looking} note={sends ? GATEWAY_LIVE_TEXTS.goesOn : undefined} />}
      {!busy && failure !== undefined && (
        <>
          <LiveFailure failure={failure} onNeed={onNeed} onRetry={() => void push(true)} />
          <div className="dialog-foot"><Button onClick={onClose}>{SHARED_TEXTS.close}</Button></div>
        </>
      )}
      {!busy && done !== undefined && <PushStatus push={done} host={host} onClose={close} />}
      {!busy && done === undefined && plan !== undefined && failure === undefined && (
        <PushPlan
          push={plan} host={host} environment={name} existing={existing} onSend={() => void push(false)} onClose={close}
          onExisting={(also) => {
            setExisting(also);
            void push(true, also);
          }}
        />
      )}
    </Modal>
  );
}

import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { GatewayPush } from '../../../src-shared/contract/gateway-operations';
import { GATEWAY_LIVE_TEXTS } from '../../texts/gateway-live-texts';
import { numberText } from '../../texts/plural';
import { Failure } from '../../ui/failure';
import { Notice } from '../../ui/notice';
import { SectionHead } from '../../ui/section-head';

const { pushing: TEXTS } = GATEWAY_LIVE_TEXTS;
const COUNTS = ['created', 'updated', 'skipped', 'failed'] as const;

interface PushStatusProps {
  readonly push: GatewayPush;
  readonly host: string;
  readonly onClose: () => void;
}

/** What the gateway made of what it was sent, in its own words where something went wrong. */
export function PushStatus({ push: { sent, status }, host, onClose }: PushStatusProps): ReactElement {
  const bad = status !== undefined && (status.failed > 0 || status.errors.length > 0);
  const finished = status === undefined || /^(completed|success)/i.test(status.status);
  return (
    <>
      {status === undefined && <p role="status">{TEXTS.nothing}</p>}
      {status !== undefined && bad && <Failure lines={[TEXTS.someFailed(Math.max(status.failed, 1))]} inline />}
      {status !== undefined && !bad && finished && <p role="status">{TEXTS.allTaken(sent)} <span className="quiet">{TEXTS.done(sent, host)}</span></p>}
      {status !== undefined && !finished && <Notice tone="warn">{TEXTS.unfinished(status.status)}</Notice>}
      {status !== undefined && (
        <>
          <ul className="outcome-counts">{COUNTS.map((count) => <li key={count}><b>{numberText(status[count])}</b> <span className="quiet">{TEXTS.numbers[count]}</span></li>)}</ul>
          {status.errors.length + status.warnings.length > 0 && <div className="scroll grow-y" tabIndex={0} role="region" aria-label={TEXTS.doneTitle(host)}>
            {status.errors.length > 0 && <><SectionHead>{TEXTS.errors}</SectionHead><Lines lines={status.errors} /></>}
            {status.warnings.length > 0 && <><SectionHead>{TEXTS.warnings}</SectionHead><Lines lines={status.warnings} /></>}
          </div>}
        </>
      )}
      <div className="dialog-foot"><Button autoFocus variant="filled" onClick={onClose}>{TEXTS.close}</Button></div>
    </>
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }): ReactElement => <ul className="plain small break">{lines.map((line, index) => <li key={index}>{line}</li>)}</ul>;

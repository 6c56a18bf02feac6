import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { GATEWAY_LIVE_TEXTS as TEXTS } from '../../texts/gateway-live-texts';
import { GATEWAY_TEXTS } from '../../texts/gateway-texts';
import { Failure } from '../../ui/failure';
import { go } from '../../ui/route';
import { liveFault, type LiveNeed } from './live-fault';
import type { FollowedJob } from './use-followed-job';

interface LiveFailureProps {
  readonly failure: NonNullable<FollowedJob['failure']>;
  readonly onNeed: (need: LiveNeed) => void;
  /** Undefined: what is offered beside it is another try. */
  readonly onRetry: (() => void) | undefined;
}

/** Why a live gateway could not be worked with, with the way to where it is mended. */
export function LiveFailure({ failure, onNeed, onRetry }: LiveFailureProps): ReactElement {
  const { lines, need } = liveFault(failure);
  const isLocked = /^(?:VAULT|PASSPHRASE)_/.test(failure.code);
  // Beside another button it stands back.
  const aside = onRetry === undefined ? {} : { variant: 'subtle' };
  return (
    <div className="live-failure">
      <Failure lines={lines} inline />
      {(onRetry !== undefined || isLocked || need !== undefined) && (
        <div className="row">
          {onRetry !== undefined && <Button size="compact-sm" onClick={onRetry}>{TEXTS.retry}</Button>}
          {isLocked && <Button size="compact-sm" {...aside} onClick={() => go('settings', 'vault')}>{GATEWAY_TEXTS.openVault}</Button>}
          {need !== undefined && <Button size="compact-sm" {...aside} onClick={() => onNeed(need)}>{need === 'address' ? TEXTS.changeAddress : TEXTS.changeToken}</Button>}
        </div>
      )}
    </div>
  );
}

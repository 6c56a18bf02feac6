import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { GATEWAY_LIVE_TEXTS as TEXTS } from '../../texts/gateway-live-texts';
import { GATEWAY_TEXTS } from '../../texts/gateway-texts';
import { Failure } from '../../ui/failure';
import { go } from '../../ui/route';
import type { FollowedJob } from './use-followed-job';

/** What of an environment may keep a gateway from answering. */
export type LiveNeed = 'address' | 'token';

interface LiveFailureProps {
  readonly failure: NonNullable<FollowedJob['failure']>;
  readonly onNeed: (need: LiveNeed) => void;
  readonly onRetry: () => void;
}

const NEEDS: Readonly<Record<string, LiveNeed>> = { GATEWAY_NOT_REACHED: 'address', GATEWAY_REFUSED: 'token', ENVIRONMENT_SECRET_REQUIRED: 'token', ENVIRONMENT_SECRET_WRONG: 'token', USAGE: 'token' };

/** Why a live gateway could not be worked with, with the way to where it is mended. */
export function LiveFailure({ failure: { code, lines }, onNeed, onRetry }: LiveFailureProps): ReactElement {
  const need = NEEDS[code];
  return (
    <div className="live-failure">
      <Failure lines={lines} inline />
      <div className="row">
        <Button size="compact-sm" onClick={onRetry}>{TEXTS.retry}</Button>
        {/^(?:VAULT|PASSPHRASE)_/.test(code) && <Button size="compact-sm" variant="subtle" onClick={() => go('settings', 'vault')}>{GATEWAY_TEXTS.openVault}</Button>}
        {need !== undefined && <Button size="compact-sm" variant="subtle" onClick={() => onNeed(need)}>{need === 'address' ? TEXTS.changeAddress : TEXTS.changeToken}</Button>}
      </div>
    </div>
  );
}

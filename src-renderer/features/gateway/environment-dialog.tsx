import type { ReactElement } from 'react';
import type { EnvironmentSummary } from '../../../src-shared/contract/gateway-operations';
import type { EntityPage } from '../../../src-shared/gateway/entity-page';
import { CompareEnvironments } from './compare-environments';
import { EnvironmentForm } from './environment-form';
import { EnvironmentSecrets } from './environment-secrets';
import { GatewayExport } from './gateway-export';
import type { LiveNeed } from './live-fault';
import { PullGateway } from './pull-gateway';
import { PushGateway } from './push-gateway';
import { RekeyFile } from './rekey-file';

export interface EnvironmentAsk {
  readonly what: 'edit' | 'copy' | 'secrets' | 'export' | 'rekey' | 'pull' | 'push' | 'compare';
  /** Why it is asked for, where something else needs it first. */
  readonly why?: string;
}

interface EnvironmentDialogProps {
  readonly environment: EnvironmentSummary;
  readonly tags: EntityPage['tags'];
  readonly asking: EnvironmentAsk;
  readonly onAsk: (asking: EnvironmentAsk | undefined) => void;
}

/** Where what a live gateway needs is given. */
const MENDS: Readonly<Record<LiveNeed, EnvironmentAsk>> = { address: { what: 'edit' }, token: { what: 'secrets' } };

/** The dialog that is open. */
export function EnvironmentDialog({ environment, tags, asking: { what, why }, onAsk }: EnvironmentDialogProps): ReactElement {
  const close = (): void => onAsk(undefined);
  const live = { environment, onClose: close, onNeed: (need: LiveNeed) => onAsk(MENDS[need]) };
  switch (what) {
    case 'edit': case 'copy': return <EnvironmentForm about={{ kind: what, environment }} why={why} onClose={close} />;
    case 'secrets': return <EnvironmentSecrets environment={environment} why={why} onClose={close} />;
    case 'export': return <GatewayExport environment={environment} tags={tags} onClose={close} />;
    case 'rekey': return <RekeyFile onClose={close} />;
    case 'compare': return <CompareEnvironments environment={environment} onClose={close} />;
    case 'pull': return <PullGateway {...live} />;
    case 'push': return <PushGateway {...live} />;
  }
}

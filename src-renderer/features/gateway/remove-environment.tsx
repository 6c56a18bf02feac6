import type { EnvironmentSummary } from '../../../src-shared/contract/gateway-operations';
import { tellUndoable } from '../../bridge/tell-undoable';
import { call } from '../../bridge/use-operation';
import { tellFailure } from '../../bridge/tell-failure';
import { GATEWAY_TEXTS as TEXTS } from '../../texts/gateway-texts';
import { inSentence } from '../../texts/in-sentence';
import { goInstead } from '../../ui/route';
import { entriesOf } from './entries-of';
import { useGatewayStore } from './gateway-store';
import { refreshGateway } from './refresh-gateway';

/** Deletes at once, since it can be taken back; what cannot be done is told in full. */
export async function removeEnvironment(environment: EnvironmentSummary): Promise<void> {
  try {
    const { historyId } = await call('environment.remove', { environment: environment.id });
    useGatewayStore.getState().change({ lastId: undefined });
    goInstead('gateway');
    await refreshGateway();
    tellUndoable(<>{TEXTS.removed}<b>{inSentence(environment.name)}</b>{TEXTS.removedRest(entriesOf(environment))}</>, historyId);
  } catch (error) {
    tellFailure(TEXTS.failed.remove, error);
  }
}

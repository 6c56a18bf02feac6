import { Button, Checkbox } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import type { GatewayPush } from '../../../src-shared/contract/gateway-operations';
import { ENTITY_CATALOGUE } from '../../../src-shared/gateway/entity-catalogue';
import { GATEWAY_LIVE_TEXTS } from '../../texts/gateway-live-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { Notice } from '../../ui/notice';
import type { DifferingEntry } from './difference-rows';
import { DifferenceTable } from './difference-table';
import { NamedEntries } from './named-entries';

const { pushing: TEXTS } = GATEWAY_LIVE_TEXTS;

interface PushPlanProps {
  readonly push: GatewayPush;
  readonly host: string;
  readonly environment: string;
  /** What is there already is sent too, though the gateway may double it. */
  readonly existing: boolean;
  readonly onExisting: (existing: boolean) => void;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** What would be sent, what stays and why, before anything is. */
export function PushPlan({ push, host, environment, existing, onExisting, onSend, onClose }: PushPlanProps): ReactElement {
  const { sent, secretsNotTold, withheld, alreadyThere } = push;
  const stays = withheld.length + alreadyThere.length > 0;
  const entries = useMemo(() => pushedEntries(push), [push]);
  return (
    <>
      <p role="status">{sent === 0 ? (stays ? TEXTS.nothingElse : TEXTS.nothing) : TEXTS.sends(sent, host)} {sent > 0 && <span className="quiet">{TEXTS.yet}</span>}</p>
      {withheld.length > 0 && <Notice tone="warn"><p>{TEXTS.withheld(withheld.length)}</p><NamedEntries names={withheld} /></Notice>}
      {(alreadyThere.length > 0 || existing) && (
        <Notice tone="warn">
          {alreadyThere.length > 0 && <><p>{TEXTS.alreadyThere(alreadyThere.length)}</p><NamedEntries names={alreadyThere} /></>}
          <Checkbox mt={4} label={TEXTS.existing} checked={existing} onChange={(event) => onExisting(event.currentTarget.checked)} />
        </Notice>
      )}
      {secretsNotTold.length > 0 && <Notice tone="plain"><p>{TEXTS.notTold(secretsNotTold.length)}</p><NamedEntries names={secretsNotTold} /></Notice>}
      {entries.length > 0 && <div className="difference-box"><DifferenceTable label={TEXTS.list} heads={[environment, GATEWAY_LIVE_TEXTS.there]} entries={entries} /></div>}
      <div className="dialog-foot">
        {sent > 0 && <span className="grow quiet small">{TEXTS.final}</span>}
        <Button autoFocus onClick={onClose}>{sent === 0 ? TEXTS.close : SHARED_TEXTS.cancel}</Button>
        {sent > 0 && <Button variant="filled" onClick={onSend}>{TEXTS.button(sent)}</Button>}
      </div>
    </>
  );
}

function pushedEntries({ differences, withheld, alreadyThere }: GatewayPush): readonly DifferingEntry[] {
  const stays = new Set([...withheld, ...alreadyThere]);
  return differences.map(({ type, identity, state, differences: fields }): DifferingEntry => {
    const isHeld = stays.has(`${ENTITY_CATALOGUE[type].title} ${identity}`);
    return {
      type, name: identity, differences: fields, tone: isHeld ? 'warn' : 'quiet',
      state: isHeld ? TEXTS.staysHere : state === 'changed' ? TEXTS.states.changed(fields.length) : TEXTS.states[state],
    };
  });
}

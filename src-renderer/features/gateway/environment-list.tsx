import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { EnvironmentSummary } from '../../../src-shared/contract/gateway-operations';
import { FILE_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import { ENTITY_WORDS, entriesText } from '../../texts/entity-texts';
import { GATEWAY_TEXTS as TEXTS } from '../../texts/gateway-texts';
import { numberText } from '../../texts/plural';
import { CutName } from '../../ui/cut';
import { go } from '../../ui/route';
import { entriesOf } from './entries-of';
import { useGatewayStore } from './gateway-store';

interface EnvironmentListProps {
  readonly environments: readonly EnvironmentSummary[];
  readonly openId: string | undefined;
  readonly onAdd: () => void;
}

/** Environments, and below the open one what it holds by type. */
export function EnvironmentList({ environments, openId, onAdd }: EnvironmentListProps): ReactElement {
  return (
    <nav className="list" aria-label={TEXTS.environments}>
      <div className="list-head">
        <h1>{TEXTS.title}</h1>
        <span className="grow" />
        <Tooltip label={TEXTS.add}><ActionIcon aria-label={TEXTS.add} onClick={onAdd}><IconPlus size={16} stroke={1.7} /></ActionIcon></Tooltip>
      </div>
      <ul className="scroll environments">
        {environments.map((environment) => <EnvironmentItem key={environment.id} environment={environment} open={environment.id === openId} />)}
      </ul>
    </nav>
  );
}

function EnvironmentItem({ environment, open }: { readonly environment: EnvironmentSummary; readonly open: boolean }): ReactElement {
  const { type, change } = useGatewayStore();
  const { id, name, hasSecret, counts } = environment;
  const choose = (next: EntityType | undefined): void => {
    change({ type: next, at: undefined });
    go('gateway', id);
  };
  return (
    <li>
      <UnstyledButton className="list-row" aria-current={open && type === undefined ? 'true' : undefined} aria-expanded={open} onClick={() => choose(undefined)}>
        <span className="row-main"><CutName name={name} /><small className="cut">{entriesText(entriesOf(environment))}</small></span>
        {hasSecret && <IconKey size={13} stroke={1.75} className="quiet" role="img" aria-label={TEXTS.secret.set} />}
      </UnstyledButton>
      {open && (
        <ul className="types" aria-label={TEXTS.types(name)}>
          {FILE_ORDER.map((one) => (
            <li key={one}>
              <UnstyledButton className="list-row" aria-current={one === type ? 'true' : undefined} onClick={() => choose(one)}>
                <span className="grow cut">{ENTITY_WORDS[one].title}</span>
                <span className="small quiet">{numberText(counts[one] ?? 0)}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

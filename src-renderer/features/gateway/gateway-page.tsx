import { Button } from '@mantine/core';
import { useEffect, useState, type ReactElement } from 'react';
import { useOperation } from '../../bridge/use-operation';
import { GATEWAY_TEXTS as TEXTS } from '../../texts/gateway-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { runCommand } from '../../ui/command-registry';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { go } from '../../ui/route';
import { Waiting } from '../../ui/waiting';
import { entityAddress } from './entity-address';
import { EnvironmentForm } from './environment-form';
import { EnvironmentList } from './environment-list';
import { EnvironmentPane } from './environment-pane';
import { useGatewayStore } from './gateway-store';

interface GatewayPageProps {
  /** The environment that is open, as the address has it. */
  readonly chosen: string | undefined;
  /** Type and id of the entry that is open. */
  readonly entity: readonly string[];
}

/** Configuration of MCP gateways, an environment at a time. */
export function GatewayPage({ chosen, entity }: GatewayPageProps): ReactElement {
  const { lastId, change } = useGatewayStore();
  const list = useOperation('environment.list', {});
  const [adding, setAdding] = useState(false);
  const { data, error } = list;
  const open = data?.find(({ id }) => id === (chosen ?? lastId)) ?? (chosen === undefined ? data?.[0] : undefined);
  const openId = open?.id;
  useEffect(() => {
    if (openId !== undefined && openId !== lastId) change({ lastId: openId, type: undefined, at: undefined, search: '', tags: [], active: undefined });
  }, [openId, lastId, change]);
  const form = adding && <EnvironmentForm about={{ kind: 'add' }} onClose={() => setAdding(false)} />;

  if (error !== null) return <Failure lines={error.lines} retry={{ label: SHARED_TEXTS.retry, run: () => void list.refetch() }} />;
  if (data === undefined) return <Waiting label={SHARED_TEXTS.loading} />;
  if (data.length === 0) {
    return (
      <>
        <EmptyState page title={TEXTS.empty} note={TEXTS.emptyNote}>
          <Button variant="filled" onClick={() => setAdding(true)}>{TEXTS.add}…</Button>
          <Button onClick={() => runCommand('import.open')}>{TEXTS.emptyImport}</Button>
        </EmptyState>
        {form}
      </>
    );
  }
  return (
    <div className="list-detail slim gateway">
      <EnvironmentList environments={data} openId={openId} onAdd={() => setAdding(true)} />
      {open === undefined
        ? <section className="detail"><EmptyState title={TEXTS.gone} note={TEXTS.goneNote}><Button onClick={() => go('gateway')}>{TEXTS.goneGo}</Button></EmptyState></section>
        : <EnvironmentPane key={open.id} environment={open} address={chosen === undefined ? undefined : entityAddress(entity)} />}
      {form}
    </div>
  );
}

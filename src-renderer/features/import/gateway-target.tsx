import { Button, Select, UnstyledButton } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import { useOperation } from '../../bridge/use-operation';
import { IMPORT_GATEWAY_TEXTS as TEXTS } from '../../texts/import-gateway-texts';
import { HiddenInput } from '../../ui/hidden-input';
import { hasLocked } from './entity-items';
import { useImportStore } from './import-store';
import { aimEnvironment, openEntities } from './plan-sources';

interface GatewayTargetProps {
  readonly plan: ImportPlan;
  /** Asks for the secret by itself where some is wanted. */
  readonly asks?: boolean;
}

/** Into which environment gateway configuration goes, and what opens its values. Nothing where there is none among the files. */
export function GatewayTarget({ plan, asks = false }: GatewayTargetProps): ReactElement | null {
  const busy = useImportStore((state) => state.busy !== undefined);
  const { data: environments = [] } = useOperation('environment.list', {}, { enabled: plan.environment !== undefined });
  const [asked, setAsked] = useState(false);
  const [secret, setSecret] = useState('');
  const { environment } = plan;
  if (environment === undefined) return null;
  const shown = asked || (asks && hasLocked(plan));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (secret !== '' && !busy) void openEntities(secret);
  };
  const known = environments.map(({ id, name }) => ({ value: id as string, label: name }));
  const data = known.some(({ value }) => value === environment.id) ? known : [...known, { value: environment.id ?? environment.name, label: environment.id === undefined ? TEXTS.newOne(environment.name) : environment.name }];
  return (
    <div className="gateway-target">
      <div className="row">
        <span className="quiet nowrap" id="import-environment">{TEXTS.goesInto}</span>
        <Select aria-labelledby="import-environment" w={200} data={data} value={environment.id ?? environment.name} disabled={busy} onChange={(value) => value !== null && void aimEnvironment(value)} />
        {!shown && <UnstyledButton className="accent small" onClick={() => setAsked(true)}>{TEXTS.otherSecret}</UnstyledButton>}
      </div>
      {shown && (
        <form className="gateway-secret" onSubmit={submit}>
          <HiddenInput label={TEXTS.secret} note={TEXTS.secretNote} words={TEXTS} disabled={busy} onChange={setSecret} />
          <Button type="submit" loading={busy} disabled={secret === ''}>{TEXTS.open}</Button>
        </form>
      )}
    </div>
  );
}

import { Button, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { Notice } from '../../ui/notice';
import { AimPicker } from './aim-picker';
import { hasServers } from './entity-items';
import { GatewayTarget } from './gateway-target';
import { setImport, useImportStore } from './import-store';
import { metByClients } from './met-profiles';
import { aimAt } from './plan-sources';

interface TargetBarProps {
  readonly plan: ImportPlan;
  /** Leaves that are unchecked and have to come in. */
  readonly needed: readonly string[];
  /** Shows a profile, by its key. */
  readonly onProfile: (key: string) => void;
}

/** Where all of it goes that is not sent elsewhere by itself, and what that takes away. */
export function TargetBar({ plan, needed, onProfile }: TargetBarProps): ReactElement {
  const { aim, aims } = useImportStore(useShallow((state) => ({ aim: state.aim, aims: state.aims })));
  const met = aim.kind === 'files' ? metByClients(plan).filter(({ key }) => aims[key] === undefined) : [];
  const [first] = met;
  const checkNeeded = (): void => {
    const back = new Set(needed);
    setImport(({ excluded }) => ({ excluded: excluded.filter((key) => !back.has(key)) }));
  };
  return (
    <div className="target-bar">
      {hasServers(plan) && (
        <div className="row">
          <span className="quiet nowrap" id="import-target">{REVIEW_TEXTS.target}</span>
          <AimPicker aim={aim} onAim={(next) => void aimAt(next)} labelledBy="import-target" labels={REVIEW_TEXTS.targets} />
        </div>
      )}
      <GatewayTarget plan={plan} />
      {first !== undefined && (
        <p className="small quiet">
          {REVIEW_TEXTS.alreadyHere(met.map(({ subject }) => subject))} <UnstyledButton className="accent small" onClick={() => onProfile(first.key)}>{REVIEW_TEXTS.chooseTarget}</UnstyledButton>
        </p>
      )}
      {needed.length > 0 && (
        <Notice tone="warn" action={<Button size="compact-sm" onClick={checkNeeded}>{REVIEW_TEXTS.checkNeeded}</Button>}>{REVIEW_TEXTS.replaceWhole}</Notice>
      )}
      {plan.removals.length > 0 && (aim.kind === 'replace' ? <RemovalsNotice names={plan.removals} /> : <p className="small danger break">{REVIEW_TEXTS.willGo(plan.removals)}</p>)}
    </div>
  );
}

/** What goes, by name. */
const RemovalsNotice = ({ names }: { readonly names: readonly string[] }): ReactElement => (
  <Notice tone="danger">
    <b>{REVIEW_TEXTS.removals(names.length)}</b>
    <ul className="cannot scroll" tabIndex={0} aria-label={REVIEW_TEXTS.removals(names.length)}>{names.map((name, index) => <li key={index} className="break">{name}</li>)}</ul>
  </Notice>
);

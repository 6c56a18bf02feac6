import { Button, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { Notice } from '../../ui/notice';
import { replacesAny } from './aim';
import { AimPicker } from './aim-picker';
import { setImport, useImportStore } from './import-store';
import { metByClients } from './met-profiles';
import { aimAt } from './plan-sources';

interface TargetBarProps {
  readonly plan: ImportPlan;
  /** Shows a profile, by its key. */
  readonly onProfile: (key: string) => void;
}

/** Where all of it goes that is not sent elsewhere by itself, and what that takes away. */
export function TargetBar({ plan, onProfile }: TargetBarProps): ReactElement {
  const { aim, aims, excluded } = useImportStore(useShallow((state) => ({ aim: state.aim, aims: state.aims, excluded: state.excluded })));
  const met = aim.kind === 'files' ? metByClients(plan).filter(({ key }) => aims[key] === undefined) : [];
  const [first] = met;
  return (
    <div className="target-bar">
      <div className="row">
        <span className="quiet nowrap" id="import-target">{REVIEW_TEXTS.target}</span>
        <AimPicker aim={aim} onAim={(next) => void aimAt(next)} labelledBy="import-target" labels={REVIEW_TEXTS.targets} />
      </div>
      {first !== undefined && (
        <p className="small quiet">
          {REVIEW_TEXTS.alreadyHere(met.map(({ subject }) => subject))} <UnstyledButton className="accent small" onClick={() => onProfile(first.key)}>{REVIEW_TEXTS.chooseTarget}</UnstyledButton>
        </p>
      )}
      {replacesAny({ aim, aims }) && excluded.length > 0 && (
        <Notice tone="warn" action={<Button size="compact-sm" onClick={() => setImport({ excluded: [] })}>{REVIEW_TEXTS.checkAll}</Button>}>{REVIEW_TEXTS.replaceWhole}</Notice>
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

import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState, type ReactElement } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { Notice } from '../../ui/notice';
import { AIM_KINDS, type Aim } from './aim';
import { setImport, useImportStore } from './import-store';
import { aimAt } from './plan-sources';
import { ProfilePicker } from './profile-picker';

/** Planning anew for every letter would be felt. */
const TYPED = 500;

/** Where all of it goes. */
export function TargetBar({ plan }: { readonly plan: ImportPlan }): ReactElement {
  const { aim, excluded } = useImportStore(useShallow((state) => ({ aim: state.aim, excluded: state.excluded })));
  const replaces = aim.kind === 'replace' && aim.name !== undefined;
  return (
    <div className="target-bar">
      <div className="row">
        <span className="quiet nowrap" id="import-target">{REVIEW_TEXTS.target}</span>
        <SegmentedControl
          aria-labelledby="import-target" value={aim.kind} data={AIM_KINDS.map((value) => ({ value, label: REVIEW_TEXTS.targets[value] }))}
          onChange={(value) => {
            const kind = AIM_KINDS.find((known) => known === value) ?? 'files';
            // Merge and replace ask for the same thing: what was picked for one serves the other.
            const keeps = (kind === 'merge' || kind === 'replace') && (aim.kind === 'merge' || aim.kind === 'replace');
            void aimAt(keeps ? { ...aim, kind } : { kind });
          }}
        />
        {aim.kind === 'new' && <NewName aim={aim} />}
        {(aim.kind === 'merge' || aim.kind === 'replace') && <ProfilePicker aim={aim} />}
      </div>
      {replaces && excluded.length > 0 && (
        <Notice tone="warn" action={<Button size="compact-sm" onClick={() => setImport({ excluded: [] })}>{REVIEW_TEXTS.checkAll}</Button>}>{REVIEW_TEXTS.replaceWhole}</Notice>
      )}
      {replaces && plan.removals.length > 0 && (
        <Notice tone="danger">
          <b>{REVIEW_TEXTS.removals(plan.removals.length)}</b>
          <ul className="cannot scroll" tabIndex={0} aria-label={REVIEW_TEXTS.removals(plan.removals.length)}>{plan.removals.map((name, index) => <li key={index} className="break">{name}</li>)}</ul>
        </Notice>
      )}
    </div>
  );
}

function NewName({ aim }: { readonly aim: Aim }): ReactElement {
  const [name, setName] = useState(aim.name ?? '');
  const plan = useDebouncedCallback((typed: string) => void aimAt({ kind: 'new', ...(typed.trim() !== '' && { name: typed.trim() }) }), { delay: TYPED, flushOnUnmount: true });
  return (
    <TextInput
      aria-label={REVIEW_TEXTS.newName} placeholder={REVIEW_TEXTS.newNameHint} w={240} maxLength={200} value={name}
      onChange={(event) => {
        setName(event.currentTarget.value);
        plan(event.currentTarget.value);
      }}
    />
  );
}

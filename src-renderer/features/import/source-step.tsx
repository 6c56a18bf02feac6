import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { confirm } from '../../ui/confirm';
import { ClientFiles } from './client-files';
import { ImportFrame } from './import-frame';
import { setImport, useImportStore } from './import-store';
import { addFiles, leaveImport } from './plan-sources';
import { PlanningProgress } from './planning-progress';
import { SourceChoices } from './source-choices';
import { StepFailure } from './step-failure';
import { UnlockInline } from './unlock-inline';

/** Where the servers come from; with a plan already there, more files for it. */
export function SourceStep(): ReactElement {
  const { plan, refused, waiting, busy } = useImportStore(useShallow((state) => ({ plan: state.plan, refused: state.refused, waiting: state.waiting, busy: state.busy })));
  const count = plan?.sources.length ?? 0;
  const footer = (
    <>
      {count > 0 && <Button onClick={() => void startOver()}>{IMPORT_TEXTS.startOver}</Button>}
      {waiting !== undefined && <Button onClick={() => setImport({ waiting: undefined })}>{SHARED_TEXTS.cancel}</Button>}
      <span className="grow" />
      {count > 0 && waiting === undefined && <Button variant="filled" onClick={() => setImport({ step: 'found', refused: undefined })}>{IMPORT_TEXTS.goOn(count)}</Button>}
    </>
  );
  return (
    <ImportFrame at="source" note={count > 0 ? IMPORT_TEXTS.more(count) : IMPORT_TEXTS.sourceNote} footer={footer}>
      <div className="scroll wizard-page narrow">
        {refused !== undefined && <StepFailure code={refused.failure?.code} lines={refused.lines} inline />}
        {waiting === undefined ? busy === 'planning' ? <PlanningProgress /> : <><SourceChoices filled={count === 0} /><ClientFiles /></> : <UnlockInline make={false} onOpen={() => void addFiles(waiting)} />}
      </div>
    </ImportFrame>
  );
}

async function startOver(): Promise<void> {
  const { excluded, decisions } = useImportStore.getState();
  const loses = excluded.length > 0 || Object.keys(decisions).length > 0;
  if (loses && !(await confirm({ title: IMPORT_TEXTS.startOverTitle, text: IMPORT_TEXTS.startOverText, confirm: IMPORT_TEXTS.startOver, cancel: IMPORT_TEXTS.keepGoing }))) return;
  await leaveImport();
}

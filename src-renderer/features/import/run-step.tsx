import { Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useIsStopping, useJob } from '../../bridge/jobs';
import { RUN_TEXTS } from '../../texts/import-result-texts';
import { filesByRoot } from '../../texts/file-names';
import { JOB_TEXTS } from '../../texts/job-texts';
import { numberText } from '../../texts/plural';
import { Notice } from '../../ui/notice';
import { cameFrom, go } from '../../ui/route';
import { canPass } from './can-pass';
import { FilledButton } from './filled-button';
import { ImportFrame } from './import-frame';
import type { ImportNumbers } from './import-numbers';
import { useImportStore, type Refused } from './import-store';
import { runImport } from './run-import';
import { RunProgress } from './run-progress';
import { StepFailure } from './step-failure';
import { stopRun } from './stop-run';

/** The import runs; or it was cancelled or refused: then everything stands as before. */
export function RunStep(): ReactElement {
  const { run, refused, names, jobId } = useImportStore(useShallow((state) => ({ run: state.run, refused: state.refused, names: state.names, jobId: state.jobId })));
  const job = useJob(jobId);
  const stopping = useIsStopping(jobId);
  const roots = filesByRoot(names).map(({ name }) => name);
  if (refused !== undefined) return <Stopped refused={refused} />;
  const footer = (
    <>
      <span className="quiet small grow">{RUN_TEXTS.backgroundNote}</span>
      <Button onClick={() => void stopRun()} {...(stopping && { 'data-disabled': true, 'aria-disabled': true })}>{stopping ? JOB_TEXTS.cancelling : JOB_TEXTS.cancel}</Button>
      <Button onClick={leaveRunning}>{RUN_TEXTS.background}</Button>
    </>
  );
  return (
    <ImportFrame at="import" title={RUN_TEXTS.title} note={roots.slice(0, 3).join(', ') + (roots.length > 3 ? '…' : '')} footer={footer}>
      <div className="scroll wizard-page narrow">
        {run !== undefined && <Numbers numbers={run.numbers} />}
        <RunProgress job={job?.state === 'running' ? job : undefined} stopping={stopping} />
      </div>
    </ImportFrame>
  );
}

/** Back to where the person came from, or the page that is never wrong. */
function leaveRunning(): void {
  const before = cameFrom();
  go(...(before.length === 0 || before[0] === 'import' ? ['profiles'] : before));
}

function Stopped({ refused: { failure, lines } }: { readonly refused: Refused }): ReactElement {
  const { run, plan } = useImportStore(useShallow((state) => ({ run: state.run, plan: state.plan })));
  const numbers = run?.numbers;
  const cancelled = failure?.code === 'CANCELLED';
  const waits = failure?.code === 'VAULT_REQUIRED' ? 'make' : failure?.code === 'VAULT_LOCKED' || failure?.code === 'PASSPHRASE_WRONG' ? 'unlock' : undefined;
  const again = numbers === undefined || plan === undefined || !canPass(failure?.code) ? undefined : () => void runImport(numbers);
  return (
    <ImportFrame
      at="import" title={cancelled ? RUN_TEXTS.cancelledTitle : waits === undefined ? RUN_TEXTS.failedTitle : RUN_TEXTS.waitsTitle[waits]} note={cancelled ? undefined : waits === undefined ? RUN_TEXTS.failedNote : RUN_TEXTS.waitsNote} back={run?.from ?? 'review'}
      footer={<><span className="grow" />{cancelled && again !== undefined && <FilledButton label={RUN_TEXTS.again} run={again} />}</>}
    >
      <div className="scroll wizard-page narrow">
        {numbers !== undefined && <Numbers numbers={numbers} />}
        {cancelled ? <Notice tone="plain" icon={IconInfoCircle}>{RUN_TEXTS.cancelled}</Notice> : <StepFailure code={failure?.code} lines={lines} again={again} inline />}
      </div>
    </ImportFrame>
  );
}

function Numbers({ numbers: { added, twice, changed, left, removed } }: { readonly numbers: ImportNumbers }): ReactElement {
  const parts = [[added + twice, RUN_TEXTS.toAdd], [changed, RUN_TEXTS.toChange], [left, RUN_TEXTS.toLeave], [removed, RUN_TEXTS.toRemove]] as const;
  return <div className="numbers">{parts.map(([count, word]) => <div key={word}><b>{numberText(count)}</b><span>{word}</span></div>)}</div>;
}

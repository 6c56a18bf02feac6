import { Progress } from '@mantine/core';
import type { ReactElement } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { RUN_TEXTS } from '../../texts/import-result-texts';
import { numberText } from '../../texts/plural';
import { ImportFrame } from './import-frame';
import { useImportStore } from './import-store';
import { runImport } from './run-import';
import { StepFailure } from './step-failure';

/** The import runs, or was refused: then everything stands as before, and it can be tried again. */
export function RunStep(): ReactElement {
  const { run, refused, plan } = useImportStore(useShallow((state) => ({ run: state.run, refused: state.refused, plan: state.plan })));
  const numbers = run?.numbers;
  const parts = numbers === undefined ? [] : [[numbers.added + numbers.twice, RUN_TEXTS.toAdd], [numbers.changed, RUN_TEXTS.toChange], [numbers.left, RUN_TEXTS.toLeave], [numbers.removed, RUN_TEXTS.toRemove]] as const;
  const again = numbers === undefined ? undefined : () => void runImport(numbers);
  const files = plan?.sources.map(({ name }) => name) ?? [];
  return (
    <ImportFrame
      at="import" title={refused === undefined ? RUN_TEXTS.title : RUN_TEXTS.failedTitle} note={refused === undefined ? files.slice(0, 3).join(', ') + (files.length > 3 ? '…' : '') : RUN_TEXTS.failedNote}
      back={refused === undefined ? undefined : run?.from ?? 'review'} footer={<><span className="quiet small">{refused === undefined ? RUN_TEXTS.stays : ''}</span><span className="grow" /></>}
    >
      <div className="scroll wizard-page narrow">
        <div className="numbers">{parts.map(([count, word]) => <div key={word}><b>{numberText(count)}</b><span>{word}</span></div>)}</div>
        {refused === undefined ? (
          <div aria-live="polite">
            <div className="progress-line"><b>{RUN_TEXTS.working}</b><span className="grow" /><span className="quiet">{RUN_TEXTS.note}</span></div>
            <Progress.Root size={8}><Progress.Section value={100} animated striped aria-label={RUN_TEXTS.progress} withAria={false} role="progressbar" /></Progress.Root>
          </div>
        ) : <StepFailure code={refused.failure?.code} lines={refused.lines} again={again} inline />}
      </div>
    </ImportFrame>
  );
}

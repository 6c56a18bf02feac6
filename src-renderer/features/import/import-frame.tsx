import { Button } from '@mantine/core';
import { IconHistory, IconInfoCircle } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { Notice } from '../../ui/notice';
import { go } from '../../ui/route';
import { StepPage } from '../../ui/step-page';
import { setImport, STEPS, useImportStore, type ImportState, type Step } from './import-store';
import { PlanningProgress } from './planning-progress';

interface ImportFrameProps {
  readonly at: Step;
  readonly title?: string;
  readonly note?: ReactNode;
  readonly back?: Step | undefined;
  /** Whether there is anything to decide. */
  readonly decides?: boolean;
  /** Whether there are secrets to fill in. */
  readonly fills?: boolean;
  readonly children: ReactNode;
  readonly footer: ReactNode;
}

const isStep = (id: string): id is Step => STEPS.some((step) => step === id);

/** The page of a step: where one is, where one can go back to, and what was noticed on the way. */
export function ImportFrame({ at, title = IMPORT_TEXTS.title, note, back, decides = false, fills = false, children, footer }: ImportFrameProps): ReactElement {
  const steps = STEPS.filter((step) => step === at || ((step !== 'decide' || decides) && (step !== 'blanks' || fills))).map((id) => ({ id, label: IMPORT_TEXTS.step[id] }));
  const show = (step: string): void => {
    // What stood against an import is no fault of the steps before it.
    if (isStep(step)) setImport({ step, ...(at === 'import' && { refused: undefined }) });
  };
  const replans = useImportStore((state) => state.busy === 'planning');
  const bound = at === 'result' || at === 'import';
  return (
    <StepPage
      steps={steps} at={at} stepsLabel={IMPORT_TEXTS.steps} title={title} note={note === undefined ? undefined : <span role="status">{note}</span>}
      {...(!bound && { onStep: show })} back={back && { label: SHARED_TEXTS.back, run: () => show(back) }} footer={footer}
    >
      <Noted />
      {replans && at !== 'source' && <PlanningProgress above />}
      {children}
    </StepPage>
  );
}

/** Nothing to worry about. */
const PLAIN: ReadonlySet<string> = new Set<NonNullable<ImportState['note']>>(['doneBefore', 'stopped']);

/** What happened behind the person's back. */
function Noted(): ReactElement | null {
  const { note, names } = useImportStore(useShallow((state) => ({ note: state.note, names: state.names })));
  if (note === undefined) return null;
  const gone = note === 'gone' && names.length > 0;
  const close = (): void => setImport({ note: undefined });
  const action = (
    <span className="row">
      {(note === 'gone' || note === 'doneBefore') && <Button size="compact-sm" leftSection={<IconHistory size={14} stroke={1.8} />} onClick={() => go('activity')}>{IMPORT_TEXTS.showActivity}</Button>}
      <Button size="compact-sm" onClick={close}>{SHARED_TEXTS.dismiss}</Button>
    </span>
  );
  return (
    <div className="wizard-notes" role="status">
      <Notice tone={PLAIN.has(note) ? 'plain' : 'warn'} {...(PLAIN.has(note) && { icon: IconInfoCircle })} action={action}>
        {IMPORT_TEXTS[note]}{gone && <> {IMPORT_TEXTS.goneFiles(names.slice(0, 8).join(', ') + (names.length > 8 ? '…' : ''))}</>}
      </Notice>
    </div>
  );
}

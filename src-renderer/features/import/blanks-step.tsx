import { useMemo, type ReactElement } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import { BLANKS_TEXTS } from '../../texts/import-blanks-texts';
import { DECIDE_TEXTS } from '../../texts/import-decide-texts';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { EmptyState } from '../../ui/empty-state';
import { Waiting } from '../../ui/waiting';
import { blankRows, emptyPlaces } from './blank-rows';
import { useBlanksStore } from './blanks-store';
import { BlanksTable } from './blanks-table';
import { blankPlaces } from './brought-blanks';
import { CannotNotice } from './cannot-notice';
import { FilledButton } from './filled-button';
import { ImportFrame } from './import-frame';
import { importLabel } from './import-label';
import { setImport, useImportStore } from './import-store';
import { openQuestions } from './questions';
import { runImport } from './run-import';
import { StepFailure } from './step-failure';
import { stepFault } from './step-fault';
import { usePreview } from './use-preview';

/** Secrets that the files don't say: filled in here, or left empty. */
export function BlanksStep({ plan }: { readonly plan: ImportPlan }): ReactElement {
  const { aim, aims, settings, partial, busy, refused } = useImportStore(useShallow((state) => ({ aim: state.aim, aims: state.aims, settings: state.settings, partial: state.partial, busy: state.busy, refused: state.refused })));
  const { typed, apart } = useBlanksStore();
  const preview = usePreview();
  const { questions, numbers, cannot, blanks } = preview;
  const rows = useMemo(() => blankRows(blanks, apart), [blanks, apart]);
  const places = blankPlaces(blanks);
  const open = openQuestions(questions).length;
  const fault = open > 0 ? DECIDE_TEXTS.leftReason(open)
    : stepFault({ aim, aims, needed: preview.needed.length, nothingChosen: preview.nothingChosen, cannot: cannot.length, partial, numbers, questions: questions.length, settings: settings.length, fresh: preview.fresh, busy: busy === 'planning' });
  const left = emptyPlaces(rows, typed);
  const imports = importLabel({ aim, settings }, plan, numbers);
  const label = open > 0 ? DECIDE_TEXTS.left(open) : left > 0 ? BLANKS_TEXTS.leftEmpty(imports, left) : imports;
  const refusal = refused ?? (preview.error === null ? undefined : { failure: preview.error.failure, lines: preview.error.lines });
  const footer = (
    <>
      <span className="quiet small">{BLANKS_TEXTS.stays}</span>
      <span className="grow" />
      <FilledButton
        label={label} blocked={fault} reasonShown={open > 0} loading={busy !== undefined} onBlocked={() => open > 0 && setImport({ step: 'decide' })}
        run={() => numbers !== undefined && void runImport(numbers)}
      />
    </>
  );
  return (
    <ImportFrame at="blanks" note={places === 0 ? undefined : BLANKS_TEXTS.note(places)} back={questions.length > 0 ? 'decide' : 'review'} decides={questions.length > 0} fills footer={footer}>
      {(refusal !== undefined || (cannot.length > 0 && !partial)) && (
        <div className="wizard-notes">
          {refusal !== undefined && <StepFailure code={refusal.failure?.code} lines={refusal.lines} inline again={refused === undefined ? preview.again : () => setImport({ refused: undefined })} />}
          {!partial && <CannotNotice cannot={cannot} />}
        </div>
      )}
      {rows.length > 0 ? <BlanksTable rows={rows} />
        : preview.report === undefined && preview.error === null ? <Waiting label={REVIEW_TEXTS.opening} />
          : <div className="grow-y"><EmptyState title={BLANKS_TEXTS.none} note={BLANKS_TEXTS.noneNote} /></div>}
    </ImportFrame>
  );
}

import { Modal } from '@mantine/core';
import { useRef, useState, type ReactElement } from 'react';
import type { SavedExport } from '../../../src-shared/contract/handed-file';
import type { ExportDefaults } from '../../../src-shared/transfer/export-defaults';
import { WRITTEN_LANGUAGES, writtenLanguage } from '../../../src-shared/transfer/written-language';
import { useAction } from '../../bridge/use-operation';
import { EXPORT_TEXTS } from '../../texts/export-texts';
import { ExportCards } from './export-cards';
import { firstChoices, rememberedChoices, takesYesBack, withChoice, type Choice } from './export-choices';
import { ExportDone } from './export-done';
import { ExportFooter } from './export-footer';
import { ExportLosses } from './export-losses';
import { ExportPreview } from './export-preview';
import { ExportReader } from './export-reader';
import { ExportSecrets, type Given } from './export-secrets';
import type { ExportWish } from './export-wish';
import { EXPORT_FLOATING_ID } from './field-mode';
import { MoreChoices } from './more-choices';
import { useExportFields } from './use-export-fields';
import { useExportRequest } from './use-export-request';
import { useExportRun } from './use-export-run';
import { PLACES, whatIsMissing } from './what-is-missing';

/** Here everything has room at once. */
const ROOMY = '(min-width: 1100px) and (min-height: 820px)';

const NOTHING_GIVEN: Given = { password: '', again: '', inClear: false };

interface ExportDialogProps {
  readonly wish: ExportWish;
  /** What the last export was. */
  readonly defaults: ExportDefaults;
  readonly onClose: () => void;
}

/** What goes out, what stays, what it looks like; then where to. */
export function ExportDialog({ wish, defaults, onClose }: ExportDialogProps): ReactElement {
  const [choices, setChoices] = useState(() => firstChoices(wish.exportType, defaults));
  const [given, setGiven] = useState(NOTHING_GIVEN);
  const [more, setMore] = useState<'never' | 'open' | 'folded'>(() => (matchMedia(ROOMY).matches ? 'open' : 'never'));
  const [saved, setSaved] = useState<{ readonly file: SavedExport; readonly tooLate: boolean }>();
  const body = useRef<HTMLDivElement>(null);
  const remember = useAction('settings.update');
  const run = useExportRun();
  const fields = useExportFields(wish, choices.exportType, more !== 'never');
  const { plan, preview, current, withPassword } = useExportRequest(wish, choices, fields, saved === undefined && !run.busy);
  const several = wish.count > 1;
  const language = writtenLanguage(choices.as, choices.format) ?? writtenLanguage(choices.as, 'json') ?? 'json';

  const choose = (change: Choice): void => {
    run.forget();
    setChoices((before) => withChoice(before, change));
    if (takesYesBack(change)) setGiven((before) => ({ ...before, inClear: false }));
  };
  const give = (change: Partial<Given>): void => {
    run.forget();
    setGiven((before) => ({ ...before, ...change }));
  };
  const went = (): void => {
    setGiven(NOTHING_GIVEN);
    remember.mutate({ exportDefaults: rememberedChoices(choices, wish.exportType, defaults) });
  };
  const missing = whatIsMissing(plan, given);
  const goToMissing = (): void => {
    if (missing === undefined) return;
    if (missing === 'nothing' || missing === 'tooMany') setMore('open');
    body.current?.querySelector<HTMLElement>(PLACES[missing])?.focus();
  };
  if (saved !== undefined) {
    return (
      <Modal className="export-result" opened onClose={onClose} title={EXPORT_TEXTS.doneTitle(saved.file.profiles)} size={520} padding={0} closeOnClickOutside={false}>
        <ExportDone saved={saved.file} tooLate={saved.tooLate} byKind={fields.byKind !== undefined} onClose={onClose} />
      </Modal>
    );
  }
  return (
    <Modal className="export" opened onClose={onClose} title={wish.title} size={1040} padding={0} closeOnClickOutside={false}>
      <div ref={body} className="export-body" data-autofocus tabIndex={-1} inert={run.shown}>
        <ExportCards chosen={choices.exportType} onChoose={(exportType) => choose({ exportType })} />
        <div className="export-cols">
          <div className="export-options scroll" tabIndex={0} role="group" aria-label={EXPORT_TEXTS.options}>
            <ExportSecrets choices={choices} onChoose={choose} modes={plan.modes} given={given} onGive={give} preview={current ?? preview.data} current={current !== undefined} />
            <ExportReader reader={choices.as} onReader={(as) => choose({ as })} />
            <ExportLosses losses={preview.data?.losses ?? []} />
            <MoreChoices open={more === 'open'} onOpen={(open) => setMore(open ? 'open' : 'folded')} choices={choices} onChoose={choose} fields={fields} several={several} />
          </div>
          <ExportPreview query={preview} count={wish.count} languages={WRITTEN_LANGUAGES[choices.as]} language={language} onFormat={(format) => choose({ format })} onClose={onClose} />
        </div>
      </div>
      <ExportFooter
        run={run} request={() => withPassword(given.password)} title={wish.title} count={wish.count} compressed={!several && choices.compression !== 'none'} preview={current} missing={missing}
        failed={preview.error !== null || fields.error !== null || plan.trouble !== undefined} onMissing={goToMissing}
        onSaved={(file, tooLate) => {
          went();
          setSaved({ file, tooLate });
        }}
        onCopied={() => {
          went();
          onClose();
        }}
        onClose={onClose}
      />
      <div id={EXPORT_FLOATING_ID} />
    </Modal>
  );
}

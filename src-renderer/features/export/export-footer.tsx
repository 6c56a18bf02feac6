import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { SavedExport, SaveRequest } from '../../../src-shared/contract/handed-file';
import type { ExportPreview } from '../../../src-shared/transfer/exported-file';
import { writtenLanguage } from '../../../src-shared/transfer/written-language';
import { bridge } from '../../bridge/bridge';
import { valueOf } from '../../bridge/operation-error';
import { EXPORT_TEXTS } from '../../texts/export-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { showToast } from '../../ui/toast';
import { ExportDestination, type Place } from './export-destination';
import { ExportProgress } from './export-progress';
import { LeavingLine } from './leaving-line';
import { NotExported } from './not-exported';
import type { ExportRun } from './use-export-run';
import type { Missing } from './what-is-missing';

interface ExportFooterProps {
  readonly run: ExportRun;
  /** With password and second yes, made when it goes out. */
  readonly request: () => SaveRequest;
  readonly title: string;
  readonly count: number;
  readonly compressed: boolean;
  /** Of exactly what is chosen now: what leaves has been in sight before it does. */
  readonly preview: ExportPreview | undefined;
  readonly missing: Missing | undefined;
  /** There is no preview, and none is on its way. */
  readonly failed: boolean;
  /** Goes where what is missing is to be done. */
  readonly onMissing: () => void;
  readonly onSaved: (saved: SavedExport, tooLate: boolean) => void;
  readonly onCopied: () => void;
  readonly onClose: () => void;
}

/** What leaves, where to, and the button that says so; then how far that is. */
export function ExportFooter({ run, request, title, count, compressed, preview, missing, failed, onMissing, onSaved, onCopied, onClose }: ExportFooterProps): ReactElement {
  const [place, setPlace] = useState<Place>('file');
  const several = count > 1;
  const toFile = several || compressed || place === 'file';

  const copy = async (): Promise<void> => {
    const asked = request();
    const { fileName, leaving, clears } = valueOf(await bridge.copyExport(asked));
    const { as = 'native', format = 'json' } = asked.options ?? {};
    const copied = EXPORT_TEXTS.copied(fileName, EXPORT_TEXTS[writtenLanguage(as, format) ?? format], 0);
    showToast(leaving.plain === 0 ? copied : `${copied} ${clears ? EXPORT_TEXTS.leavesSoon : EXPORT_TEXTS.stays}`, { close: SHARED_TEXTS.dismiss });
    onCopied();
  };
  if (run.shown) return <ExportProgress run={run} title={title} onBackground={onClose} />;
  return (
    <>
      {run.end !== undefined && <NotExported end={run.end} />}
      <footer className="bar">
        <LeavingLine preview={preview} missing={missing} failed={failed} onMissing={onMissing} />
        <span className="grow" />
        <ExportDestination
          place={toFile ? 'file' : place} several={several} compressed={compressed}
          onPlace={(next) => {
            run.forget();
            setPlace(next);
          }}
        />
        <Button
          variant="filled" loading={run.busy} disabled={preview === undefined || missing !== undefined}
          onClick={() => void (toFile ? run.save({ request: request(), onSaved }) : run.attempt(copy))}
        >
          {EXPORT_TEXTS.exportButton(count, toFile)}
        </Button>
      </footer>
    </>
  );
}

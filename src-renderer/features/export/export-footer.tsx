import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { SavedExport, SaveRequest } from '../../../src-shared/contract/handed-file';
import type { ExportPreview } from '../../../src-shared/transfer/exported-file';
import { writtenLanguage } from '../../../src-shared/transfer/written-language';
import { bridge } from '../../bridge/bridge';
import { linesOf, valueOf } from '../../bridge/operation-error';
import { EXPORT_TEXTS } from '../../texts/export-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { Failure } from '../../ui/failure';
import { showToast } from '../../ui/toast';
import { ExportDestination, type Place } from './export-destination';
import { LeavingLine } from './leaving-line';
import type { Missing } from './what-is-missing';

interface ExportFooterProps {
  /** With password and second yes, made when it goes out. */
  readonly request: () => SaveRequest;
  readonly count: number;
  readonly compressed: boolean;
  /** Of exactly what is chosen now: what leaves has been in sight before it does. */
  readonly preview: ExportPreview | undefined;
  readonly missing: Missing | undefined;
  /** There is no preview, and none is on its way. */
  readonly failed: boolean;
  /** Goes where what is missing is to be done. */
  readonly onMissing: () => void;
  readonly onSaved: (saved: SavedExport) => void;
  readonly onCopied: () => void;
}

/** What leaves, where to, and the button that says so. */
export function ExportFooter({ request, count, compressed, preview, missing, failed, onMissing, onSaved, onCopied }: ExportFooterProps): ReactElement {
  const [place, setPlace] = useState<Place>('file');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>();
  const several = count > 1;
  const toFile = several || compressed || place === 'file';

  const save = async (): Promise<void> => {
    const saved = valueOf(await bridge.saveExport(request()));
    // The person closed the dialog of the system: nothing to say.
    if (saved !== undefined) onSaved(saved);
  };
  const copy = async (): Promise<void> => {
    const asked = request();
    const { fileName, leaving, clears } = valueOf(await bridge.copyExport(asked));
    const { as = 'native', format = 'json' } = asked.options ?? {};
    const copied = EXPORT_TEXTS.copied(fileName, EXPORT_TEXTS[writtenLanguage(as, format) ?? format], 0);
    showToast(leaving.plain === 0 ? copied : `${copied} ${clears ? EXPORT_TEXTS.leavesSoon : EXPORT_TEXTS.stays}`, { close: SHARED_TEXTS.dismiss });
    onCopied();
  };
  const run = async (): Promise<void> => {
    setBusy(true);
    setRefused(undefined);
    try {
      await (toFile ? save() : copy());
    } catch (error) {
      setRefused(linesOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {refused !== undefined && <Failure lines={refused} inline />}
      <footer className="bar">
        <LeavingLine preview={preview} missing={missing} failed={failed} onMissing={onMissing} />
        <span className="grow" />
        <ExportDestination place={toFile ? 'file' : place} onPlace={setPlace} several={several} compressed={compressed} />
        <Button variant="filled" loading={busy} disabled={preview === undefined || missing !== undefined} onClick={() => void run()}>{EXPORT_TEXTS.exportButton(count, toFile)}</Button>
      </footer>
    </>
  );
}

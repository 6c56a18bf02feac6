import { Button } from '@mantine/core';
import { IconCheck, IconCopy, IconFolderOpen } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import type { SavedExport } from '../../../src-shared/contract/handed-file';
import type { Outcome } from '../../../src-shared/errors/outcome';
import { bridge } from '../../bridge/bridge';
import { linesOf, valueOf } from '../../bridge/operation-error';
import { EXPORT_RUN_TEXTS } from '../../texts/export-run-texts';
import { EXPORT_TEXTS } from '../../texts/export-texts';
import { leftWords } from '../../texts/export-secrets-texts';
import { bytesText, counted, numberText } from '../../texts/plural';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { Failure } from '../../ui/failure';
import { showToast } from '../../ui/toast';

interface ExportDoneProps {
  readonly saved: SavedExport;
  /** A person had asked to cancel. */
  readonly tooLate: boolean;
  /** Fields were chosen by kind. */
  readonly byKind: boolean;
  readonly onClose: () => void;
}

/** Where it went, how large it is, and what the format could not carry. */
export function ExportDone({ saved, tooLate, byKind, onClose }: ExportDoneProps): ReactElement {
  const { fileName, path, bytes, profiles, leaving, fieldsLeftOut, losses } = saved;
  const secrets = leftWords(leaving);
  // Kinds of fields that no profile has are no mistake.
  const unmatched = byKind ? [] : saved.unmatched;
  const [refused, setRefused] = useState<readonly string[]>();
  const attempt = async (work: Promise<Outcome<undefined>>, said?: string): Promise<void> => {
    try {
      valueOf(await work);
      if (said !== undefined) showToast(said, { close: SHARED_TEXTS.dismiss });
    } catch (error) {
      setRefused(linesOf(error));
    }
  };
  const { showSaved } = bridge;
  const { saved: shown } = saved;
  return (
    <div className="export-done">
      <p role="status" className="break"><IconCheck size={16} stroke={2} className="ok" aria-hidden /> <b>{fileName}</b></p>
      {tooLate && <p className="quiet">{EXPORT_RUN_TEXTS.tooLate}</p>}
      {path === undefined && <p className="quiet">{EXPORT_TEXTS.donePage}</p>}
      <dl className="facts">
        {path !== undefined && <><dt>{EXPORT_TEXTS.donePath}</dt><dd className="mono break">{path}</dd></>}
        <dt>{EXPORT_TEXTS.doneSize}</dt><dd>{bytesText(bytes)}</dd>
        <dt>{EXPORT_TEXTS.doneProfiles}</dt><dd>{numberText(profiles)}</dd>
        <dt>{EXPORT_TEXTS.doneSecrets}</dt><dd className={leaving.plain > 0 ? 'warn' : undefined}>{secrets ?? EXPORT_TEXTS.doneNoSecrets}</dd>
        {fieldsLeftOut > 0 && <><dt>{EXPORT_TEXTS.doneFields}</dt><dd>{counted(fieldsLeftOut, 'field')}</dd></>}
        {unmatched.length > 0 && <><dt>{EXPORT_TEXTS.doneUnmatched}</dt><dd><p className="quiet">{EXPORT_TEXTS.unmatchedNote}</p>{unmatched.map((pointer) => <p key={pointer} className="mono break">{pointer}</p>)}</dd></>}
        {losses.length > 0 && <><dt>{EXPORT_TEXTS.doneLosses}</dt><dd>{losses.map(({ subject, reason }) => <p key={`${subject}${reason}`} className="break"><b>{subject}</b>: {reason}</p>)}</dd></>}
      </dl>
      {refused !== undefined && <Failure lines={refused} inline />}
      <div className="row">
        {showSaved !== undefined && shown !== undefined && (
          <Button leftSection={<IconFolderOpen size={15} stroke={1.7} />} onClick={() => void attempt(showSaved(shown))}>{EXPORT_TEXTS.showInFolder}</Button>
        )}
        {path !== undefined && <Button leftSection={<IconCopy size={15} stroke={1.7} />} onClick={() => void attempt(bridge.copyText(path), EXPORT_TEXTS.pathCopied)}>{EXPORT_TEXTS.copyPath}</Button>}
        <span className="grow" />
        <Button variant="filled" data-autofocus onClick={onClose}>{EXPORT_TEXTS.done}</Button>
      </div>
    </div>
  );
}

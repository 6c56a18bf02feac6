import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconKey, IconShieldCheck, type Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { ExportPreview } from '../../../src-shared/transfer/exported-file';
import { EXPORT_SECRETS_TEXTS, leavingWords, type LeavingWords } from '../../texts/export-secrets-texts';
import { EXPORT_TEXTS } from '../../texts/export-texts';
import { Polite } from '../../ui/polite';
import type { Missing } from './what-is-missing';

const ICONS: Readonly<Record<LeavingWords['tone'], Icon>> = { none: IconShieldCheck, sealed: IconKey, plain: IconAlertTriangle };

interface LeavingProps {
  /** Of exactly what is chosen now. */
  readonly preview: ExportPreview | undefined;
  readonly missing: Missing | undefined;
  /** There is no preview, and none is on its way. */
  readonly failed: boolean;
  /** Goes where that is to be done. */
  readonly onMissing: () => void;
}

/** What of the secrets would leave now, and what is still to do before it can. */
export function LeavingLine({ preview, missing, failed, onMissing }: LeavingProps): ReactElement {
  const words = preview && leavingWords(preview.leaving, preview.secretsWithheld);
  const Glyph = ICONS[words?.tone ?? 'none'];
  const wanted = missing && EXPORT_SECRETS_TEXTS.missing[missing];
  const second = wanted ?? words?.note;
  return (
    <div className="leaving" data-tone={words?.tone}>
      <Glyph size={16} stroke={1.8} aria-hidden />
      <div>
        <p>{words === undefined ? <span className="quiet">{failed ? EXPORT_TEXTS.notKnown : EXPORT_TEXTS.working}</span> : <b>{words.title}</b>}</p>
        {wanted === undefined ? <p className="small quiet">{second}</p> : <UnstyledButton className="small wanted" onClick={onMissing}>{second}</UnstyledButton>}
      </div>
      <Polite>{[words?.title, second].filter((part) => part !== undefined).join('. ')}</Polite>
    </div>
  );
}

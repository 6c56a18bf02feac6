import { Checkbox, SegmentedControl } from '@mantine/core';
import { useId, type ReactElement } from 'react';
import { SecretModeSchema, type SecretMode } from '../../../src-shared/transfer/export-options';
import type { ExportPreview } from '../../../src-shared/transfer/exported-file';
import { EXPORT_SECRETS_TEXTS as TEXTS, modeReason } from '../../texts/export-secrets-texts';
import { EXPORT_TEXTS } from '../../texts/export-texts';
import { Notice } from '../../ui/notice';
import { SealPassword } from '../../ui/seal-password';
import { SectionHead } from '../../ui/section-head';
import { modeOf, possibleModes, type Choice, type ExportChoices } from './export-choices';
import { VariableNames } from './variable-names';

/** What lets secrets leave. It lives in the dialog alone, and is gone with it. */
export interface Given {
  readonly password: string;
  readonly again: string;
  readonly inClear: boolean;
}

interface ExportSecretsProps {
  readonly choices: ExportChoices;
  readonly onChoose: (change: Choice) => void;
  /** Every way in which a secret leaves, single fields among them. */
  readonly modes: ReadonlySet<SecretMode>;
  readonly given: Given;
  readonly onGive: (change: Partial<Given>) => void;
  /** The latest there is. */
  readonly preview: ExportPreview | undefined;
  /** It is of what is chosen now. */
  readonly current: boolean;
}

/** How secrets stand in the file, what that needs, and what its reader has to fill in. */
export function ExportSecrets({ choices, onChoose, modes, given, onGive, preview, current }: ExportSecretsProps): ReactElement {
  const note = useId();
  const { exportType, as } = choices;
  const possible = possibleModes(choices);
  const mode = modeOf(choices);
  if (possible.length === 0) return <><SectionHead>{TEXTS.title}</SectionHead><p className="quiet small">{TEXTS.manifest}</p></>;
  const reason = modeReason(exportType, as, EXPORT_TEXTS.readers[as]);
  const [sealed, plain] = [modes.has('sealed'), modes.has('plain')];
  return (
    <>
      <SectionHead>{TEXTS.title}</SectionHead>
      <SegmentedControl
        fullWidth aria-label={TEXTS.title} aria-describedby={note} value={mode} onChange={(value) => onChoose({ mode: SecretModeSchema.parse(value) })}
        data={SecretModeSchema.options.map((value) => ({ value, label: TEXTS.modes[value], disabled: !possible.includes(value) }))}
      />
      <div id={note} className="quiet small export-note">
        <p>{TEXTS.notes[mode]}</p>
        {reason !== undefined && <p>{reason}</p>}
        {sealed && mode !== 'sealed' && <p>{TEXTS.notes.sealed}</p>}
        {mode === 'sealed' && current && preview?.leaving.sealed === 0 && <p>{TEXTS.nothingSealed}</p>}
      </div>
      {sealed && <SealPassword words={TEXTS} password={given.password} again={given.again} onChange={onGive} />}
      {plain && (
        <div className="in-clear">
          <Notice tone="danger">
            <p><b>{TEXTS.clearTitle}</b></p>
            <p className="small quiet">{TEXTS.clearNote}</p>
            <Checkbox mt={8} name="in-clear" label={TEXTS.clearYes} checked={given.inClear} onChange={(event) => onGive({ inClear: event.currentTarget.checked })} />
          </Notice>
        </div>
      )}
      <VariableNames names={preview?.variables ?? []} />
    </>
  );
}

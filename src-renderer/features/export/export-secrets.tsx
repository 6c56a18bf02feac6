import { SegmentedControl } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ExportPreview } from '../../../src-shared/transfer/exported-file';
import { SecretModeSchema, type ExportType, type SecretMode } from '../../../src-shared/transfer/export-options';
import { EXPORT_TEXTS } from '../../texts/export-texts';
import { SectionHead } from '../../ui/section-head';

interface ExportSecretsProps {
  readonly exportType: ExportType;
  readonly mode: SecretMode;
  readonly onMode: (mode: SecretMode) => void;
  readonly preview: ExportPreview | undefined;
}

/** How secrets stand in the file, and what its reader has to fill in. */
export function ExportSecrets({ exportType, mode, onMode, preview }: ExportSecretsProps): ReactElement {
  const variables = preview?.variables ?? [];
  return (
    <>
      <SectionHead>{EXPORT_TEXTS.secrets}</SectionHead>
      {exportType === 'manifest' ? <p className="quiet small">{EXPORT_TEXTS.manifestSecrets}</p> : (
        <>
          <SegmentedControl
            fullWidth aria-label={EXPORT_TEXTS.secrets} value={mode} onChange={(value) => onMode(SecretModeSchema.parse(value))}
            data={SecretModeSchema.options.map((value) => ({ value, label: EXPORT_TEXTS.modes[value] }))}
          />
          <p className="quiet small export-note">{EXPORT_TEXTS.modeNotes[mode]}</p>
          <SectionHead note={variables.length === 0 ? undefined : variables.length}>{EXPORT_TEXTS.variables}</SectionHead>
          {variables.length === 0 ? <p className="quiet small">{EXPORT_TEXTS.noVariables}</p> : (
            <ul className="plain mono small break">{variables.slice(0, 200).map((name) => <li key={name}>{name}</li>)}</ul>
          )}
        </>
      )}
    </>
  );
}

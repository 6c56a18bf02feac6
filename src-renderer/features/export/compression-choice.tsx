import { SegmentedControl } from '@mantine/core';
import { useId, type ReactElement } from 'react';
import { CompressionSchema } from '../../../src-shared/transfer/export-options';
import { EXPORT_TEXTS } from '../../texts/export-texts';
import { SectionHead } from '../../ui/section-head';
import type { Choice, ExportChoices } from './export-choices';

interface CompressionChoiceProps {
  readonly choices: ExportChoices;
  readonly several: boolean;
  readonly onChoose: (change: Choice) => void;
}

/** How the file is packed, and what that means for who reads it. */
export function CompressionChoice({ choices: { compression, as }, several, onChoose }: CompressionChoiceProps): ReactElement {
  const note = useId();
  const words = several ? EXPORT_TEXTS.compressedZip : as === 'native' || compression === 'none' ? EXPORT_TEXTS.compressionNotes[compression] : EXPORT_TEXTS.compressedClient(EXPORT_TEXTS.readers[as]);
  return (
    <>
      <SectionHead>{EXPORT_TEXTS.compression}</SectionHead>
      <SegmentedControl
        fullWidth aria-label={EXPORT_TEXTS.compression} aria-describedby={note} disabled={several} value={several ? 'none' : compression} onChange={(value) => onChoose({ compression: CompressionSchema.parse(value) })}
        data={CompressionSchema.options.map((value) => ({ value, label: EXPORT_TEXTS.compressions[value] }))}
      />
      <p id={note} className="quiet small export-note">{words}</p>
    </>
  );
}

import { Select } from '@mantine/core';
import type { ReactElement } from 'react';
import { EXPORT_TEXTS } from '../../texts/export-texts';

export type Place = 'file' | 'clipboard';

interface ExportDestinationProps {
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
  readonly several: boolean;
  readonly compressed: boolean;
}

/** Where it goes; where it can't go is told with the reason. */
export function ExportDestination({ place, onPlace, several, compressed }: ExportDestinationProps): ReactElement {
  const blocked = several ? EXPORT_TEXTS.clipboardOne : compressed ? EXPORT_TEXTS.clipboardPlain : undefined;
  const notes: Readonly<Record<string, string | undefined>> = { file: several ? EXPORT_TEXTS.zipNote : undefined, clipboard: blocked };
  return (
    <Select
      aria-label={EXPORT_TEXTS.destination} w={140} value={place} onChange={(value) => onPlace(value === 'clipboard' ? 'clipboard' : 'file')}
      comboboxProps={{ withinPortal: false, width: 200, position: 'top-end' }}
      renderOption={({ option: { value, label } }) => <span>{label}{notes[value] !== undefined && <span className="small quiet option-note">{notes[value]}</span>}</span>}
      data={[{ value: 'file', label: several ? EXPORT_TEXTS.toZip : EXPORT_TEXTS.toFile }, { value: 'clipboard', label: EXPORT_TEXTS.toClipboard, disabled: blocked !== undefined }]}
    />
  );
}

import { SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState, type ReactElement } from 'react';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { AIM_KINDS, type Aim } from './aim';
import { ProfilePicker } from './profile-picker';

/** Planning anew for every letter would be felt. */
const TYPED = 500;

interface AimPickerProps {
  readonly aim: Aim;
  readonly onAim: (aim: Aim) => void;
  /** The element that says what is chosen here. */
  readonly labelledBy: string;
  readonly labels: Readonly<Record<Aim['kind'], string>>;
  /** What a kind begins with. */
  readonly start?: (kind: Aim['kind']) => Aim;
}

/** Where something goes: how, and for most ways into which profile. */
export function AimPicker({ aim, onAim, labelledBy, labels, start = (kind) => ({ kind }) }: AimPickerProps): ReactElement {
  return (
    <>
      <SegmentedControl
        aria-labelledby={labelledBy} value={aim.kind} data={AIM_KINDS.map((value) => ({ value, label: labels[value] }))}
        onChange={(value) => {
          const kind = AIM_KINDS.find((known) => known === value) ?? 'files';
          // Merge and replace ask for the same thing: what was picked for one serves the other.
          const keeps = aim.name !== undefined && (kind === 'merge' || kind === 'replace') && (aim.kind === 'merge' || aim.kind === 'replace');
          onAim(keeps ? { ...aim, kind } : start(kind));
        }}
      />
      {aim.kind === 'new' && <NewName aim={aim} onAim={onAim} />}
      {(aim.kind === 'merge' || aim.kind === 'replace') && <ProfilePicker aim={aim} onAim={onAim} />}
    </>
  );
}

function NewName({ aim, onAim }: { readonly aim: Aim; readonly onAim: (aim: Aim) => void }): ReactElement {
  const [name, setName] = useState(aim.name ?? '');
  const say = useDebouncedCallback((typed: string) => onAim({ kind: 'new', ...(typed.trim() !== '' && { name: typed.trim() }) }), { delay: TYPED, flushOnUnmount: true });
  return (
    <TextInput
      aria-label={REVIEW_TEXTS.newName} placeholder={REVIEW_TEXTS.newNameHint} w={240} maxLength={200} value={name}
      onChange={(event) => {
        setName(event.currentTarget.value);
        say(event.currentTarget.value);
      }}
    />
  );
}

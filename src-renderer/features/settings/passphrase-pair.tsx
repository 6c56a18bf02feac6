import type { ReactElement } from 'react';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { PassphraseInput } from '../../ui/passphrase-input';
import type { NewPassphrase } from './use-new-passphrase';

interface PassphrasePairProps {
  readonly chosen: NewPassphrase;
  readonly labels: readonly [first: string, again: string];
  readonly width?: number;
  /** Typing begins here when the dialog opens. */
  readonly focused?: boolean;
}

/** A new passphrase, typed twice. */
export const PassphrasePair = ({ chosen: { first, second, firstFault, secondFault, setFirst, setSecond }, labels: [label, again], width, focused = false }: PassphrasePairProps): ReactElement => (
  <>
    <PassphraseInput words={SHARED_TEXTS} data-autofocus={focused || undefined} label={label} value={first} autoComplete="new-password" error={firstFault} {...(width !== undefined && { w: width })} onChange={(event) => setFirst(event.currentTarget.value)} />
    <PassphraseInput words={SHARED_TEXTS} label={again} value={second} autoComplete="new-password" error={secondFault} {...(width !== undefined && { w: width })} onChange={(event) => setSecond(event.currentTarget.value)} />
  </>
);

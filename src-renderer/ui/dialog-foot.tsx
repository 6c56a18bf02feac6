import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

interface DialogFootProps {
  readonly words: { readonly cancel: string; readonly save: string };
  readonly busy: boolean;
  readonly onClose: () => void;
  /** What has to be done first; the button waits for it. */
  readonly missing?: string | undefined;
  /** Before the buttons. */
  readonly children?: ReactNode;
}

/** The end of a form in a dialog: leave it, or have it done. */
export const DialogFoot = ({ words, busy, onClose, missing, children }: DialogFootProps): ReactElement => (
  <div className="dialog-foot">
    <span className="grow warn small" aria-live="polite">{missing}</span>
    {children}
    <Button onClick={onClose}>{words.cancel}</Button>
    <Button type="submit" variant="filled" loading={busy} disabled={missing !== undefined}>{words.save}</Button>
  </div>
);

import { Button, Modal } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { Failure } from '../../ui/failure';

interface KeyDialogProps {
  readonly title: string;
  readonly text: ReactNode;
  readonly confirm: string;
  readonly busy: boolean;
  /** Why it was refused. */
  readonly lines?: readonly string[] | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** What cancelling means while it runs; absent: it can't be stopped. */
  readonly onStop?: () => void;
  readonly children?: ReactNode;
}

/** Asks for what a change of the vault needs, and stays until it is done. */
export function KeyDialog({ title, text, confirm, busy, lines, onConfirm, onClose, onStop, children }: KeyDialogProps): ReactElement {
  const leave = (): void => {
    if (!busy) onClose();
  };
  return (
    <Modal opened onClose={leave} title={title} size={460} closeOnClickOutside={false} withCloseButton={!busy}>
      <form
        className="key-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        {text}
        {children}
        {lines !== undefined && <Failure lines={lines} inline />}
        <div className="dialog-foot">
          <Button onClick={busy && onStop !== undefined ? onStop : leave} disabled={busy && onStop === undefined}>{SHARED_TEXTS.cancel}</Button>
          <Button type="submit" variant="filled" loading={busy}>{confirm}</Button>
        </div>
      </form>
    </Modal>
  );
}

import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/** Older ones make room, as a second one would lie on the page: what they offer stands in Activity, too. */
const MOST = 1;
const shown: string[] = [];

interface ToastOptions {
  readonly action?: ToastAction;
  readonly more?: ToastAction;
  /** What the button is called that closes it. */
  readonly close: string;
  /** It tells of what is still being done, and stays until it is hidden. */
  readonly lasting?: boolean;
}

/** Says what was done, and offers to take it back. Errors are never told this way. Gives back how to hide it. */
export function showToast(message: ReactNode, { action, more, close, lasting = false }: ToastOptions): () => void {
  const id = crypto.randomUUID();
  shown.push(id);
  shown.splice(0, Math.max(0, shown.length - MOST)).forEach((older) => notifications.hide(older));
  const actions = [action, more].filter((one) => one !== undefined);
  notifications.show({
    id,
    // What can be taken back waits a while; what is only told goes.
    autoClose: lasting ? false : actions.length === 0 ? 4000 : 12_000,
    loading: lasting,
    closeButtonProps: { 'aria-label': close },
    message: (
      <span className="toast">
        <span>{message}</span>
        {actions.map(({ label, run }) => (
          <Button
            key={label} size="compact-sm"
            onClick={() => {
              notifications.hide(id);
              run();
            }}
          >
            {label}
          </Button>
        ))}
      </span>
    ),
  });
  return () => notifications.hide(id);
}

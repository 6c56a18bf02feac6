import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/** Says what was done, and offers to take it back. Errors are never told this way. */
export function showToast(message: ReactNode, { action, close }: { readonly action?: ToastAction; readonly close: string }): void {
  const id = crypto.randomUUID();
  notifications.show({
    id,
    // What can be taken back waits a while; what is only told goes.
    autoClose: action === undefined ? 4000 : 12_000,
    closeButtonProps: { 'aria-label': close },
    message: (
      <span className="toast">
        <span>{message}</span>
        {action !== undefined && (
          <Button
            size="compact-sm"
            onClick={() => {
              notifications.hide(id);
              action.run();
            }}
          >
            {action.label}
          </Button>
        )}
      </span>
    ),
  });
}

import { modals } from '@mantine/modals';
import type { ReactNode } from 'react';

interface Question {
  readonly title: string;
  readonly text: ReactNode;
  /** Says the outcome. */
  readonly confirm: string;
  readonly cancel: string;
  readonly danger?: boolean;
}

/** Asks before what can't be taken back. */
export const confirm = ({ title, text, confirm: yes, cancel, danger = false }: Question): Promise<boolean> =>
  new Promise((resolve) => {
    modals.openConfirmModal({
      title, children: text, size: 420,
      labels: { confirm: yes, cancel },
      confirmProps: { variant: 'filled', ...(danger && { className: 'danger-button' }) },
      cancelProps: { variant: 'default' },
      onConfirm: () => resolve(true),
      onCancel: () => resolve(false),
      onClose: () => resolve(false),
    });
  });

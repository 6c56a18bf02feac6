import { ActionIcon, Popover, Tooltip } from '@mantine/core';
import { useState, type ReactElement, type ReactNode } from 'react';

interface ManyPopoverProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly className?: string;
  readonly children: (close: () => void) => ReactNode;
}

/** An action on what is picked that asks something first. */
export function ManyPopover({ label, icon, className = 'many', children }: ManyPopoverProps): ReactElement {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <Tooltip label={label} disabled={opened}>
          <ActionIcon aria-label={label} aria-expanded={opened} onClick={() => setOpened(!opened)}>{icon}</ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={className} role="dialog" aria-label={label}>{children(() => setOpened(false))}</Popover.Dropdown>
    </Popover>
  );
}

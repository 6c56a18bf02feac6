import { ActionIcon, Tooltip } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';

interface HoldButtonProps {
  readonly label: string;
  readonly hint: string;
  /** Called with true when it is pressed, with false when it is let go, whatever lets it go. */
  readonly onHold: (held: boolean) => void;
}

/** Acts for as long as it is held, by pointer, Space or Enter. */
export function HoldButton({ label, hint, onHold }: HoldButtonProps): ReactElement {
  const held = useRef(false);
  const hold = (next: boolean): void => {
    if (held.current === next) return;
    held.current = next;
    onHold(next);
  };
  const letGo = useRef(hold);
  useEffect(() => {
    letGo.current = hold;
  });
  useEffect(() => {
    // Letting go outside the button, or leaving the window, lets go too.
    const release = (): void => letGo.current(false);
    addEventListener('pointerup', release);
    addEventListener('blur', release);
    document.addEventListener('visibilitychange', release);
    return () => {
      removeEventListener('pointerup', release);
      removeEventListener('blur', release);
      document.removeEventListener('visibilitychange', release);
      release();
    };
  }, []);
  const isHoldKey = ({ key }: KeyboardEvent): boolean => key === ' ' || key === 'Enter';
  return (
    <Tooltip label={hint}>
      <ActionIcon
        size={24}
        aria-label={label}
        onPointerDown={(event) => {
          // What is shown may push the button from under the pointer: captured, it stays held.
          event.currentTarget.setPointerCapture(event.pointerId);
          hold(true);
        }}
        onLostPointerCapture={() => hold(false)}
        onKeyDown={(event) => {
          if (!isHoldKey(event)) return;
          event.preventDefault();
          hold(true);
        }}
        onKeyUp={(event) => isHoldKey(event) && hold(false)}
        onBlur={() => hold(false)}
      >
        <IconEye size={14} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}

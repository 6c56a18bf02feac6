import { Switch } from '@mantine/core';
import { useRef, useState, type ReactElement } from 'react';

interface InstantSwitchProps {
  readonly label: string;
  readonly on: boolean;
  /** Resolves once `on` says the outcome, whichever it is. */
  readonly onSwitch: (on: boolean) => Promise<void>;
}

/** Shows at once what was asked for, and then what came of it. */
export function InstantSwitch({ label, on, onSwitch }: InstantSwitchProps): ReactElement {
  const [wanted, setWanted] = useState<boolean>();
  const asked = useRef(0);
  const flip = async (next: boolean): Promise<void> => {
    const mine = ++asked.current;
    setWanted(next);
    await onSwitch(next);
    if (asked.current === mine) setWanted(undefined);
  };
  return <Switch aria-label={label} checked={wanted ?? on} onChange={(event) => void flip(event.currentTarget.checked)} />;
}

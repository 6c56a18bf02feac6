import { Button } from '@mantine/core';
import { useEffect, useId, useRef, type ReactElement } from 'react';
import { bridge } from '../../bridge/bridge';
import { keyText, pressed } from '../../ui/key-text';
import { Keys } from '../../ui/keys';

const ACCELERATOR = 'CmdOrCtrl+Enter';

interface FilledButtonProps {
  readonly label: string;
  readonly run: () => void;
  /** Why it can't act now. */
  readonly blocked?: string | undefined;
  /** The label says the reason by itself. */
  readonly reasonShown?: boolean;
  /** Where pressing it leads while it is blocked. */
  readonly onBlocked?: () => void;
  readonly loading?: boolean;
}

/** The one filled button of a step: it says what happens next, acts by key too, and says why when it can't. */
export function FilledButton({ label, run, blocked, reasonShown = false, onBlocked, loading = false }: FilledButtonProps): ReactElement {
  const reason = useId();
  const press = (): void => {
    if (loading) return;
    if (blocked === undefined) run();
    else onBlocked?.();
  };
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  const mac = bridge.system === 'mac';
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      // A dialog over the page has the key to itself.
      if (event.defaultPrevented || !pressed(event, ACCELERATOR, mac) || document.querySelector('[role=dialog]') !== null) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [mac]);
  const off = blocked !== undefined && { 'data-disabled': true, 'aria-disabled': true, 'aria-describedby': reason };
  return (
    <>
      {blocked !== undefined && <span id={reason} className={reasonShown ? 'sr' : 'quiet small blocked-why'}>{blocked}</span>}
      <Button variant="filled" className="next-step" loading={loading} aria-keyshortcuts={mac ? 'Meta+Enter' : 'Control+Enter'} rightSection={<Keys>{keyText('CmdOrCtrl+↵', mac)}</Keys>} {...off} onClick={press}>{label}</Button>
    </>
  );
}

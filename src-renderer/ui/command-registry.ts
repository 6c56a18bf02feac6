import { useEffect, useRef, useSyncExternalStore } from 'react';

interface Handler {
  readonly run: () => void;
  /** Why it can't act now; absent when it can. */
  readonly blocked?: string | undefined;
}

const handlers = new Map<string, Handler[]>();
const listeners = new Set<() => void>();
let changes = 0;

const changed = (): void => {
  changes += 1;
  listeners.forEach((listener) => listener());
};

/** What a command does now: the latest part of the window that offered to do it. */
const handlerOf = (command: string): Handler | undefined => handlers.get(command)?.at(-1);

/** Runs a command, from wherever it was given; gives back whether somebody took it. */
export function runCommand(command: string): boolean {
  const handler = handlerOf(command);
  if (handler === undefined || handler.blocked !== undefined) return false;
  handler.run();
  return true;
}

/** Offers to do a command while this component is shown. */
export function useCommandHandler(command: string, run: () => void, blocked?: string): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const handler: Handler = { run: () => latest.current(), blocked };
    handlers.set(command, [...(handlers.get(command) ?? []), handler]);
    changed();
    return () => {
      handlers.set(command, (handlers.get(command) ?? []).filter((other) => other !== handler));
      changed();
    };
  }, [command, blocked]);
}

export interface CommandState {
  readonly offered: boolean;
  readonly blocked?: string | undefined;
}

/** Whether somebody would do a command now, and if not, why. */
export function useCommandState(): (command: string) => CommandState {
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, () => changes);
  return (command) => {
    const handler = handlerOf(command);
    return { offered: handler !== undefined, blocked: handler?.blocked };
  };
}

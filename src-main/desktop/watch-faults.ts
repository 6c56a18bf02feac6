import type { CommandName } from '../../src-shared/contract/commands';
import type { Core } from '../operations/core';
import { tellFault } from './file-dialogs';
import type { MainWindow } from './main-window';

export interface WatchedFaults {
  /** From now on the first fault of a run is told too. */
  readonly showIn: (main: MainWindow, choose: (command: CommandName) => void) => void;
}

/** What nobody caught goes into the log, without its message, and the first is shown: work goes on, but not as if nothing were. */
export function watchFaults(core: Pick<Core, 'reportFault'>): WatchedFaults {
  let tell: (() => void) | undefined;
  const report = (fault: unknown): void => {
    core.reportFault(fault);
    tell?.();
    tell = undefined;
  };
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
  return {
    showIn: (main, choose) => {
      tell = () => void tellFault(main.window).then((wanted) => { if (wanted) choose('diagnostics.save'); });
    },
  };
}

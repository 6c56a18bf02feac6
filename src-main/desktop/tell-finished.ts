import type { CommandName } from '../../src-shared/contract/commands';
import type { Core } from '../operations/core';
import { finishedText, type FinishedText } from './finished-text';

interface TellingParts {
  readonly core: Pick<Core, 'on'>;
  /** Whether the person has the window before them, and sees the end there. */
  readonly isInFront: () => boolean;
  readonly notify: (text: FinishedText, onClick: () => void) => void;
  readonly choose: (command: CommandName) => void;
}

/** Has the system tell of a job that ended while nobody looked; a click leads to it. */
export function tellFinished({ core, isInFront, notify, choose }: TellingParts): void {
  core.on((event) => {
    if (event.name !== 'job.changed' || isInFront()) return;
    const { payload: job } = event;
    const text = finishedText(job);
    if (text !== undefined) notify(text, () => choose(job.kind === 'plan' ? 'import.open' : 'show.activity'));
  });
}

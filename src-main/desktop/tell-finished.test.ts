import { expect, test } from 'vitest';
import type { CoreEvent } from '../../src-shared/contract/events';
import type { Job } from '../../src-shared/transfer/job';
import { tellFinished } from './tell-finished';

const job = (known: Partial<Job>): CoreEvent => ({
  name: 'job.changed',
  payload: { id: 'j', kind: 'apply', title: 'team.zip', state: 'done', phase: 'finish', done: 1, startedAt: '2026-11-21T14:00:00.000Z', endedAt: '2026-11-21T14:00:05.000Z', ...known },
});

function telling(): { readonly said: string[]; front: boolean; readonly hear: (event: CoreEvent) => void } {
  const said: string[] = [];
  let hear: (event: CoreEvent) => void = () => undefined;
  const state = { said, front: false, hear: (event: CoreEvent) => hear(event) };
  tellFinished({
    core: { on: (listener) => { hear = listener; return () => undefined; } },
    isInFront: () => state.front,
    notify: ({ title }, onClick) => {
      said.push(title);
      onClick();
    },
    choose: (command) => said.push(command),
  });
  return state;
}

test('an import that ended behind other windows is told of, and a click leads to what was done', () => {
  const state = telling();
  state.hear(job({ state: 'running' }));
  state.hear(job({}));
  expect(state.said).toEqual(['Import: done', 'show.activity']);
});

test('a look into files leads back to the import', () => {
  const state = telling();
  state.hear(job({ kind: 'plan' }));
  expect(state.said).toEqual(['Looking into files: done', 'import.open']);
});

test('who has the window before them is told nothing twice', () => {
  const state = telling();
  state.front = true;
  state.hear(job({}));
  state.hear({ name: 'kept.changed', payload: { revision: 1 } });
  expect(state.said).toEqual([]);
});

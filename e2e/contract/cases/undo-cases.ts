import { bringIn, call, refused, says, type ContractCase } from '../step';
import { CHANGED, WORK } from './sample-files';

export const UNDO_CASES: readonly ContractCase[] = [
  {
    name: 'a step is taken back once, its undo too, and none over later ones',
    steps: [
      call('history.undo', {}, refused('UNDO_NOT_POSSIBLE')),
      bringIn(WORK),
      call('history.undo', {}, says({ id: 2, kind: 'undo', undoes: 1 })),
      call('profile.list', {}, says({ total: 0 })),
      call('history.undo', {}, refused('UNDO_NOT_POSSIBLE')),
      call('history.undo', { id: 1 }, refused('UNDO_NOT_POSSIBLE', { subject: '1' })),
      call('history.undo', { id: 2 }, says({ id: 3, undoes: 2 })),
      call('history.undo', { id: 99 }, refused('HISTORY_NOT_FOUND', { subject: '99' })),
      bringIn(CHANGED, says({ historyId: 4 }), { apply: { resolution: { strategy: 'update' } } }),
      call('history.undo', { id: 3 }, refused('UNDO_CONFLICT')),
      call('history.undo', {}, says({ undoes: 4 })),
      call('history.list', {}),
    ],
    keeps: ['Work', 'Work/files', 'Work/github', 'Work/notes'],
  },
];

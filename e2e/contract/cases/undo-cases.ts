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
  {
    name: 'what an import told is told again, until the history is forgotten',
    steps: [
      bringIn(WORK),
      bringIn(CHANGED, says({ historyId: 2 }), { apply: { resolution: { strategy: 'rename' } } }),
      call('history.report', { id: 2 }, says({ report: { historyId: 2, total: 5, items: [] }, items: [{ key: 'p0' }, { outcome: 'renamed' }, {}, {}, { outcome: 'added' }] })),
      call('history.report', { id: 9 }, refused('HISTORY_NOT_FOUND', { subject: '9' })),
      call('history.clear', {}, says({ removed: 2 })),
      call('history.list', {}, says([])),
      call('history.report', { id: 2 }, refused('HISTORY_NOT_FOUND', { subject: '2' })),
      call('history.undo', {}, refused('UNDO_NOT_POSSIBLE')),
      call('history.clear', {}, says({ removed: 0 })),
    ],
    keeps: ['Work', 'Work/extra', 'Work/files', 'Work/github', 'Work/github (<stamp>)', 'Work/notes'],
  },
];

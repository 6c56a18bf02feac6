import { expect, test } from 'vitest';
import { afterReload } from './import-store';

const remains = { step: 'decide', planId: 'x', names: ['a.json'], formats: ['cherry-studio', null], origins: [null, { clientFile: 'cursor:~/.cursor/mcp.json', place: '~/.cursor/mcp.json' }], withoutSecrets: [false, true], aim: { kind: 'files' }, aims: { p0: { kind: 'merge', name: 'id', label: 'Work' } }, excluded: ['p0/m1'], decisions: { 'p0/m0': { choice: 'skip', about: 'y' } }, carries: {}, settings: ['s0'], partial: true };

test('a window that was loaded again has the wizard back where it was', () => expect(afterReload(remains)).toEqual(remains));

test('sides, names and choices come back with the answers', () => {
  const decisions = { 'p0/m0': { choice: 'merge', about: 'y', fields: { command: 'mine' } }, 'p0/m1': { choice: 'rename', about: 'y', name: 'b' }, 'p0/m2': { choice: 'candidate', about: 'y', candidate: 'k' } };
  expect(afterReload({ ...remains, decisions })).toMatchObject({ decisions });
});

test('an import of which nothing is known but its step is looked at from Review', () => expect(afterReload({ ...remains, step: 'import' })).toMatchObject({ step: 'review', planId: 'x' }));

test('an import that was refused then is looked at from where it was started', () => {
  const run = { from: 'decide', numbers: { added: 1, changed: 0, twice: 0, left: 0, removed: 0, rejected: 0, profiles: 0 } };
  expect(afterReload({ ...remains, step: 'import', run })).toMatchObject({ step: 'decide', run });
  expect(afterReload({ ...remains, step: 'import', run }).busy).toBeUndefined();
});

test.each(['import', 'review'])('an import whose job ran then is followed to its end, also when %s was on screen', (step) =>
  expect(afterReload({ ...remains, step, jobId: 'job' })).toMatchObject({ step: 'import', busy: 'running', jobId: 'job' }));

test('a result is not shown twice', () => expect(afterReload({ ...remains, step: 'result' })).toEqual({ note: 'doneBefore' }));

test.each([['nothing', undefined], ['another shape', { step: 'somewhere' }], ['an answer that is none', { ...remains, decisions: { a: { choice: 'fail', about: '' } } }], ['no plan', { ...remains, planId: undefined }]])('%s begins afresh', (_, stored) => expect(afterReload(stored)).toEqual({}));

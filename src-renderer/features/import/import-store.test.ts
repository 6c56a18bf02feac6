import { expect, test } from 'vitest';
import { afterReload } from './import-store';

const remains = { step: 'decide', planId: 'x', names: ['a.json'], formats: ['cherry-studio', null], origins: [null, { clientFile: 'cursor:~/.cursor/mcp.json', place: '~/.cursor/mcp.json' }], withoutSecrets: false, aim: { kind: 'files' }, aims: { p0: { kind: 'merge', name: 'id', label: 'Work' } }, excluded: ['p0/m1'], decisions: { 'p0/m0': { choice: 'skip', about: 'y' } }, carries: {}, partial: true };

test('a window that was loaded again has the wizard back where it was', () => expect(afterReload(remains)).toEqual(remains));

test('sides, names and choices come back with the answers', () => {
  const decisions = { 'p0/m0': { choice: 'merge', about: 'y', fields: { command: 'mine' } }, 'p0/m1': { choice: 'rename', about: 'y', name: 'b' }, 'p0/m2': { choice: 'candidate', about: 'y', candidate: 'k' } };
  expect(afterReload({ ...remains, decisions })).toMatchObject({ decisions });
});

test('an import that ran then is looked at from Review', () => expect(afterReload({ ...remains, step: 'import' })).toMatchObject({ step: 'review', planId: 'x' }));

test('a result is not shown twice', () => expect(afterReload({ ...remains, step: 'result' })).toEqual({ note: 'doneBefore' }));

test.each([['nothing', undefined], ['another shape', { step: 'somewhere' }], ['an answer that is none', { ...remains, decisions: { a: { choice: 'fail', about: '' } } }], ['no plan', { ...remains, planId: undefined }]])('%s begins afresh', (_, stored) => expect(afterReload(stored)).toEqual({}));

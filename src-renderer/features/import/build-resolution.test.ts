import { expect, test } from 'vitest';
import type { Answer } from './answers';
import { buildResolution } from './build-resolution';

const answers = {
  decisions: { 'p0/m0': { choice: 'update', about: 'now' } as const, 'p0/m1': { choice: 'skip', about: 'then' } as const },
  carries: { 'p0/m0': 'now', 'p0/m1': 'then' },
};

test('an answer counts for what it was given to, and for nothing else', () => {
  const marks = new Map([['p0/m0', 'now'], ['p0/m1', 'now']]);
  expect(buildResolution(answers, { marks, partial: false, excluded: ['p0/m1'] }))
    .toEqual({ strategy: 'fail', decisions: { 'p0/m0': 'update' }, fields: {}, names: {}, choices: {}, blanks: {}, excluded: ['p0/m1'], carrySecrets: ['p0/m0'], settings: [], partial: false });
});

test('before anything is known of the questions every answer is sent', () => {
  const { decisions, carrySecrets } = buildResolution(answers, { marks: undefined, partial: true, excluded: [] });
  expect([decisions, carrySecrets]).toEqual([{ 'p0/m0': 'update', 'p0/m1': 'skip' }, ['p0/m0', 'p0/m1']]);
});

test('every kind of answer goes where the core looks for it', () => {
  const of = (answer: Omit<Answer, 'about'>): unknown => {
    const { decisions, fields, names, choices } = buildResolution({ decisions: { 'p0/m0': { ...answer, about: 'x' } }, carries: {} }, { marks: undefined, partial: false, excluded: [] });
    return [decisions['p0/m0'], fields['p0/m0'], names['p0/m0'], choices['p0/m0']];
  };
  expect(of({ choice: 'merge', fields: { command: 'mine' } })).toEqual(['merge', { command: 'mine' }, undefined, undefined]);
  expect(of({ choice: 'merge' })).toEqual(['merge', {}, undefined, undefined]);
  expect(of({ choice: 'rename', name: ' b ' })).toEqual(['rename', undefined, 'b', undefined]);
  expect(of({ choice: 'rename' })).toEqual(['rename', undefined, undefined, undefined]);
  expect(of({ choice: 'rename', name: ' ' })).toEqual([undefined, undefined, undefined, undefined]);
  expect(of({ choice: 'candidate', candidate: 'k' })).toEqual([undefined, undefined, undefined, 'k']);
  expect(of({ choice: 'update', name: 'b', fields: { command: 'mine' } })).toEqual(['update', undefined, undefined, undefined]);
});

test('typed secrets go along only where they are handed in', () => {
  expect(buildResolution(answers, { marks: undefined, partial: false, excluded: [], blanks: { 'p0/m0': { 'env.T': 'x' } } }).blanks).toEqual({ 'p0/m0': { 'env.T': 'x' } });
  expect(buildResolution(answers, { marks: undefined, partial: false, excluded: [], settings: ['s0'] }).settings).toEqual(['s0']);
});

import { expect, test } from 'vitest';
import type { Difference } from '../../../src-shared/transfer/import-plan';
import { fieldsLeft, sideOf } from './merge-fields';

const differences = ['command', 'args[0]', 'args[10]', 'args[0].odd'].map((field): Difference => ({ field, mine: 'a', theirs: 'b', secretDiffers: false }));

test.each([
  ['nothing is chosen', undefined, 3],
  ['one is chosen', { command: 'mine' }, 2],
  ['some arguments are chosen', { 'args[0]': 'mine' }, 3],
  ['all arguments are chosen', { 'args[0]': 'mine', 'args[10]': 'theirs' }, 2],
  ['another field is chosen, too', { command: 'mine', url: 'mine' }, 2],
] as const)('%s', (_, sides, left) => expect(fieldsLeft(differences, sides)).toBe(left));

test.each([
  [['a'], undefined, undefined], [['a'], { a: 'mine' }, 'mine'], [['a', 'b'], { a: 'theirs', b: 'theirs' }, 'theirs'],
  [['a', 'b'], { a: 'theirs', b: 'mine' }, undefined], [['a', 'b'], { a: 'theirs' }, undefined], [['constructor'], {}, undefined],
] as const)('%j of %j is %s', (fields, sides, side) => expect(sideOf(fields, sides)).toBe(side));

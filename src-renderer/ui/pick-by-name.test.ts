import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pickByName } from './pick-by-name';

describe('picking by name', () => {
  test('gives the same choice for the same name, and one of the choices', () => {
    fc.assert(fc.property(fc.string(), (name) => {
      const choice = pickByName(name, ['a', 'b', 'c']);
      return ['a', 'b', 'c'].includes(choice) && choice === pickByName(name, ['a', 'b', 'c']);
    }));
  });

  test('spreads names over all choices', () => {
    const choices = ['a', 'b', 'c', 'd', 'e'] as const;
    const picked = new Set(Array.from({ length: 60 }, (_, index) => pickByName(`Profile ${index}`, choices)));
    expect(picked).toEqual(new Set(choices));
  });
});

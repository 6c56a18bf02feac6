import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openingPlace, readWindowPlace, SMALLEST, type Area, type WindowPlace } from './window-place';

const SCREEN: Area = { x: 0, y: 0, width: 1920, height: 1040 };
const BESIDE: Area = { x: 1920, y: -200, width: 2560, height: 1400 };
const place = (known: Partial<WindowPlace>): WindowPlace => ({ x: 100, y: 80, width: 1200, height: 800, maximized: false, fullScreen: false, ...known });
const open = { maximized: false, fullScreen: false };

describe('a window opens', () => {
  test.each<[string, WindowPlace | undefined, readonly Area[], object]>([
    ['as the system likes it the first time', undefined, [SCREEN], { width: 1280, height: 820, ...open }],
    ['where it was', place({}), [SCREEN], { x: 100, y: 80, width: 1200, height: 800, ...open }],
    ['where it was on the second screen', place({ x: 2000, y: -150 }), [SCREEN, BESIDE], { x: 2000, y: -150, width: 1200, height: 800, ...open }],
    ['in the middle once the second screen is gone', place({ x: 2000, y: -150 }), [SCREEN], { width: 1200, height: 800, ...open }],
    ['in the middle where its title bar would be above the screen', place({ y: -60 }), [SCREEN], { width: 1200, height: 800, ...open }],
    ['in the middle where too little of it would be seen', place({ x: 1850 }), [SCREEN], { width: 1200, height: 800, ...open }],
    ['no larger than the screen that is left', place({ x: 2000, width: 2400, height: 1300 }), [SCREEN], { width: 1920, height: 1040, ...open }],
    ['maximized as it was', place({ maximized: true }), [SCREEN], { x: 100, y: 80, width: 1200, height: 800, maximized: true, fullScreen: false }],
    ['where no screen is known', place({}), [], { width: 1200, height: 800, ...open }],
  ])('%s', (_how, kept, screens, expected) => {
    expect(openingPlace(kept, screens)).toEqual(expected);
  });

  test('never smaller than it can be used', () => {
    const area = fc.record({ x: fc.integer({ min: -5000, max: 5000 }), y: fc.integer({ min: -5000, max: 5000 }), width: fc.integer({ min: 1, max: 9000 }), height: fc.integer({ min: 1, max: 9000 }) });
    fc.assert(fc.property(area, fc.array(area, { maxLength: 3 }), (kept, screens) => {
      const { width, height } = openingPlace(place(kept), screens);
      expect([width >= SMALLEST.width, height >= SMALLEST.height]).toEqual([true, true]);
    }));
  });
});

describe('what is kept', () => {
  test('is read as it was written', () => {
    const kept = place({ maximized: true });
    expect(readWindowPlace(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined], ['null', null], ['a list', []], ['a text for a number', { ...place({}), x: '100' }], ['no width', { ...place({}), width: undefined }],
    ['a width of nothing', place({ width: 0 })], ['a fraction', place({ x: 0.5 })], ['far away', place({ y: 1e9 })], ['no number', { ...place({}), height: null }],
  ])('is no place where it is %s', (_what, kept) => {
    expect(readWindowPlace(kept)).toBeUndefined();
  });
});

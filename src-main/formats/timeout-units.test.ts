import { describe, expect, test } from 'vitest';
import { NumberText, type Tree } from '../../src-shared/profile/tree';
import { saysSeconds, timeoutFromSeconds } from './timeout-units';

describe('timeoutFromSeconds', () => {
  test.each<[Tree, Tree, string | undefined]>([
    [60, 60_000, 'seconds became milliseconds'], [1.5, 1500, 'seconds became milliseconds'], [0, 0, 'seconds became milliseconds'], [3600, 3_600_000, 'seconds became milliseconds'],
    [new NumberText('60.0'), 60_000, 'seconds became milliseconds'],
    [10_000, 10_000, 'too long for seconds: taken as milliseconds'],
    ['60', '60', undefined], [null, null, undefined], [new NumberText('1e400'), new NumberText('1e400'), undefined],
  ])('makes of %j seconds %j', (value, expected, reason) => {
    const { entry, notes } = timeoutFromSeconds(new Map([['timeout', value]]));
    expect(entry).toEqual(new Map([['timeout', expected]]));
    expect(notes.map((note) => [note.code, note.field, note.reason])).toEqual(reason === undefined ? [] : [['VALUE_TRANSLATED', 'timeout', reason]]);
  });

  test('does not doubt a name that says seconds', () => {
    expect(timeoutFromSeconds(new Map([['timeout', 7_200]]), 'timeout', true)).toMatchObject({ entry: new Map([['timeout', 7_200_000]]), notes: [{ severity: 'note', reason: 'seconds became milliseconds' }] });
    expect(['tool_timeout_sec', 'call_timeout_seconds', 'timeout', 'timeout_ms', 'section'].map(saysSeconds)).toEqual([true, true, false, false, false]);
  });

  test('says nothing where there is none', () => {
    expect(timeoutFromSeconds(new Map([['command', 'x']]))).toEqual({ entry: new Map([['command', 'x']]), notes: [] });
  });
});

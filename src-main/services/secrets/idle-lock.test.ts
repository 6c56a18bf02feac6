import { describe, expect, test } from 'vitest';
import { IdleLock } from './idle-lock';
import { isIdle } from './is-idle';

const MINUTE = 60_000;

test.each([
  ['a minute before its time', { lastUse: 0, now: 9 * MINUTE, minutes: 10 }, false],
  ['a moment before its time', { lastUse: 0, now: 10 * MINUTE - 1, minutes: 10 }, false],
  ['at its time', { lastUse: 0, now: 10 * MINUTE, minutes: 10 }, true],
  ['long after', { lastUse: 0, now: 600 * MINUTE, minutes: 10 }, true],
  ['never, where it is not set', { lastUse: 0, now: 600 * MINUTE, minutes: 0 }, false],
])('%s', (_, idleness, expected) => expect(isIdle(idleness)).toBe(expected));

/** A process whose clock stands until it is told the time. */
class Process {
  now = 1_000 * MINUTE;
  minutes = 10;
  busy = false;
  open = true;
  readonly locked: string[] = [];
  readonly idle = new IdleLock({
    clock: () => this.now, minutes: () => this.minutes, isBusy: () => this.busy, isOpen: () => this.open,
    lock: async (reason) => {
      this.locked.push(reason);
      this.open = false;
    },
  });

  async after(minutes: number): Promise<readonly string[]> {
    this.now += minutes * MINUTE;
    await this.idle.look();
    return this.locked;
  }
}

describe('the vault of a process is locked', () => {
  test('when nobody has done anything for as long as is set', async () => {
    const here = new Process();
    expect(await here.after(9)).toEqual([]);
    here.idle.used({ reads: false });
    expect(await here.after(9)).toEqual([]);
    here.idle.used({ reads: true });
    expect(await here.after(9)).toEqual([]);
    expect(await here.after(1)).toEqual(['idle']);
    // Once.
    expect(await here.after(100)).toEqual(['idle']);
  });

  test('although pages read what they are told of', async () => {
    const here = new Process();
    for (let minute = 0; minute < 9; minute += 1) {
      await here.after(1);
      here.idle.told();
      here.now += 500;
      here.idle.used({ reads: true });
    }
    expect(await here.after(1)).toEqual(['idle']);
  });

  test('later, when a person does something just after a page was told', async () => {
    const here = new Process();
    await here.after(9);
    here.idle.told();
    here.idle.used({ reads: false });
    expect(await here.after(9)).toEqual([]);
  });

  test('not while a job runs, and as long after it as is set', async () => {
    const here = new Process();
    here.busy = true;
    expect(await here.after(100)).toEqual([]);
    here.busy = false;
    expect(await here.after(9)).toEqual([]);
    expect(await here.after(1)).toEqual(['idle']);
  });

  test('counted from its opening', async () => {
    const here = new Process();
    here.open = false;
    await here.after(100);
    here.open = true;
    expect(await here.after(9)).toEqual([]);
    expect(await here.after(1)).toEqual(['idle']);
  });

  test('in time also where the clock was set back', async () => {
    const here = new Process();
    await here.after(-500);
    expect(await here.after(9)).toEqual([]);
    expect(await here.after(1)).toEqual(['idle']);
  });

  test('never where it is not set', async () => {
    const here = new Process();
    here.minutes = 0;
    here.idle.screenLocked();
    expect(await here.after(1_000)).toEqual([]);
  });

  test('with the screen, after what runs', async () => {
    const here = new Process();
    here.busy = true;
    here.idle.screenLocked();
    expect(await here.after(0)).toEqual([]);
    here.busy = false;
    expect(await here.after(0)).toEqual(['screen']);
    // The lock of a screen ends with the next opening.
    await here.after(1);
    here.open = true;
    expect(await here.after(1)).toEqual(['screen']);
  });
});

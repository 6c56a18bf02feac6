import { describe, expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { refusal } from '../samples/small-home';
import { FileHandles, type HeldFile } from './file-handles';

const MINUTE = 60_000;

/** Handles under a clock that is set by hand. */
class Bench {
  clock = 0;
  #minted = 0;
  readonly handles = new FileHandles({ now: () => new Date(this.clock), mintId: () => `handle ${this.#minted++}` });

  issue(name = 'a.json', read: HeldFile['read'] = async () => new TextEncoder().encode(name)): string {
    return this.handles.issue({ name, optional: false, read });
  }

  /** Whether it can be taken. */
  async opens(handle: string): Promise<boolean> {
    return this.handles.take(handle).then(() => true, (error: unknown) => {
      if (error instanceof AppError && error.code === 'HANDLE_NOT_FOUND') return false;
      throw error;
    });
  }
}

describe('a handle', () => {
  test('gives its file, which is read only then', async () => {
    const bench = new Bench();
    let reads = 0;
    const content = new Uint8Array([1, 2]);
    const handle = bench.handles.issue({ name: 'a.json', optional: true, read: async () => (reads += 1, content) });
    expect(reads).toBe(0);
    expect(await bench.handles.take(handle)).toEqual({ name: 'a.json', content, optional: true });
    expect(reads).toBe(1);
  });

  test('is good once, even for two who come at the same time', async () => {
    const bench = new Bench();
    const handle = bench.issue();
    expect(await Promise.all([bench.opens(handle), bench.opens(handle)])).toEqual([true, false]);
    expect(await bench.opens(handle)).toBe(false);
  });

  test('is gone too when the file could not be read, and says why it could not', async () => {
    const bench = new Bench();
    const handle = bench.issue('a.json', () => Promise.reject(new AppError('FILE_NOT_READ', { subject: 'a.json' })));
    expect(await bench.handles.take(handle)).toEqual({ name: 'a.json', failure: { code: 'FILE_NOT_READ', details: { subject: 'a.json' } } });
    expect(await refusal(bench.handles.take(handle))).toBe('HANDLE_NOT_FOUND');
  });

  test('opens again what was given back, as it was read the first time', async () => {
    const bench = new Bench();
    const content = new Uint8Array([1]);
    const handles = [bench.handles.issue({ name: 'a.json', folders: ['.cursor'], optional: true, read: async () => content }), bench.issue('b.json', () => Promise.reject(new AppError('FILE_EMPTY')))];
    for (const handle of handles) {
      const taken = await bench.handles.take(handle);
      bench.handles.giveBack(handle, taken);
      expect(await bench.handles.take(handle)).toEqual(taken);
    }
  });

  test('that was forgotten or never issued opens nothing, and the others still do', async () => {
    const bench = new Bench();
    const [one, two] = [bench.issue('one'), bench.issue('two')];
    bench.handles.forget(one);
    bench.handles.forget('never');
    expect([await bench.opens(one), await bench.opens('never'), await bench.opens(two)]).toEqual([false, false, true]);
  });

  test.each([[30 * MINUTE - 1, true], [30 * MINUTE, false]])('after %i milliseconds opens: %s', async (elapsed, opens) => {
    const bench = new Bench();
    const handle = bench.issue();
    bench.clock = elapsed;
    expect(await bench.opens(handle)).toBe(opens);
  });

  test('expires by its own age', async () => {
    const bench = new Bench();
    const old = bench.issue();
    bench.clock = 20 * MINUTE;
    const young = bench.issue();
    bench.clock = 40 * MINUTE;
    expect([await bench.opens(old), await bench.opens(young)]).toEqual([false, true]);
  });

  test('goes when ten thousand newer ones came', async () => {
    const bench = new Bench();
    const [first, second] = [bench.issue(), bench.issue()];
    for (let count = 0; count < 9_999; count += 1) bench.issue();
    expect([await bench.opens(first), await bench.opens(second)]).toEqual([false, true]);
  });
});

describe('a handle for a destination', () => {
  const destination = (): Promise<undefined> => Promise.resolve(undefined);

  test('gives it once, for half an hour, unless it is forgotten, and never as a file', async () => {
    const bench = new Bench();
    const [one, late, forgotten] = [bench.handles.issueDestination(destination), bench.handles.issueDestination(destination), bench.handles.issueDestination(destination)];
    expect(await bench.opens(one)).toBe(false);
    expect(bench.handles.takeDestination(one)).toBe(destination);
    bench.handles.forgetDestination(forgotten);
    bench.clock = 30 * MINUTE;
    for (const handle of [one, late, forgotten, bench.issue()]) expect(() => bench.handles.takeDestination(handle)).toThrow(new AppError('HANDLE_NOT_FOUND'));
  });
});

import type { PersistStorage, StorageValue } from 'zustand/middleware';

/** What a page offers for work that can wait. */
interface Page {
  readonly after: (run: () => void, milliseconds: number) => void;
  readonly beforeLeaving: (run: () => void) => void;
}

const PAGE: Page = { after: (run, milliseconds) => void setTimeout(run, milliseconds), beforeLeaving: (run) => addEventListener('pagehide', run) };

/** A text of this length is written in no time. */
const SHORT = 100_000;
/** A list of so many texts is longer. */
const MANY = 5000;
const SOON = 400;
/** What did not fit hardly will a moment later. */
const LATER = 5_000;

/**
 * Keeps a state as JSON. A short one is written at once; a long one, with answers by the hundred thousand, a moment later and before the
 * page goes, so that no click waits for it. What did not change is not written again, and what does not fit is not kept: the wizard goes
 * on, and only a reload of the window would lose it.
 */
export function lateStorage<State extends object>(storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, page: Page = PAGE): PersistStorage<State, void> {
  let long = false;
  let fits = true;
  let last: object | undefined;
  let waiting: readonly [name: string, value: StorageValue<State>] | undefined;
  let listens = false;
  const write = (): void => {
    if (waiting === undefined) return;
    const [name, value] = waiting;
    waiting = undefined;
    const text = JSON.stringify(value);
    long = text.length > SHORT;
    try {
      storage().setItem(name, text);
      fits = true;
    } catch (error) {
      if (fits) console.warn(error);
      fits = false;
    }
  };
  const writeLater = (): void => {
    page.after(write, fits ? SOON : LATER);
    if (!listens) page.beforeLeaving(write);
    listens = true;
  };
  return {
    getItem: (name) => {
      const text = storage().getItem(name);
      return text === null ? null : JSON.parse(text) as StorageValue<State>;
    },
    removeItem: (name) => storage().removeItem(name),
    setItem: (name, value) => {
      if (last !== undefined && isSame(last, value.state)) return;
      last = value.state;
      const isFirst = waiting === undefined;
      waiting = [name, value];
      if (!long && !hasLongList(value.state)) write();
      else if (isFirst) writeLater();
    },
  };
}

const hasLongList = (state: object): boolean => Object.values(state).some((value) => Array.isArray(value) && value.length > MANY);

function isSame(one: object, other: object): boolean {
  const before = new Map<string, unknown>(Object.entries(one));
  return Object.entries(other).every(([key, value]) => before.get(key) === value);
}

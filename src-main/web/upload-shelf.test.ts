import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { MOST_WAITING_BYTES, MOST_WAITING_FILES, UploadShelf, WAITING_LIFE } from './upload-shelf';

const HALF = MOST_WAITING_BYTES / 2;
const refused = (act: () => unknown): boolean => {
  try {
    act();
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code === 'FILE_TOO_LARGE') return true;
    throw error;
  }
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a file is given once', async () => {
  const take = new UploadShelf().place().hold(new Uint8Array([1]));
  expect(await take()).toEqual(new Uint8Array([1]));
  await expect(take()).rejects.toThrow('HANDLE_NOT_FOUND');
});

describe('256 MiB wait at most, and what leaves makes room', () => {
  test.each<readonly [string, (shelf: UploadShelf) => Promise<unknown> | void]>([
    ['when it is taken', (shelf) => filled(shelf)()],
    ['when its time is over', (shelf) => {
      filled(shelf);
      vi.advanceTimersByTime(WAITING_LIFE);
    }],
    ['when it did not come in whole', (shelf) => {
      const place = shelf.place();
      place.grow(HALF);
      place.release();
      place.release();
    }],
  ])('%s', async (_, leave) => {
    const shelf = new UploadShelf();
    shelf.place().grow(HALF);
    expect(refused(() => shelf.place().grow(HALF + 1))).toBe(true);
    await leave(shelf);
    const place = shelf.place();
    place.grow(HALF);
    expect(refused(() => place.grow(1))).toBe(true);
  });

  function filled(shelf: UploadShelf): () => Promise<Uint8Array> {
    const place = shelf.place();
    place.grow(HALF);
    return place.hold(new Uint8Array());
  }
});

test('what has waited too long is gone', async () => {
  const take = new UploadShelf().place().hold(new Uint8Array([1]));
  vi.advanceTimersByTime(WAITING_LIFE);
  await expect(take()).rejects.toThrow('HANDLE_NOT_FOUND');
});

test('2,000 files wait at most', () => {
  const shelf = new UploadShelf();
  const places = Array.from({ length: MOST_WAITING_FILES }, () => shelf.place());
  expect(refused(() => shelf.place())).toBe(true);
  places[0]?.release();
  expect(refused(() => shelf.place())).toBe(false);
});

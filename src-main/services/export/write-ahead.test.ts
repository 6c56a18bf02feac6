import { expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import { stop, UNWATCHED } from '../import/job-watch';
import { WriteAhead } from './write-ahead';

const chunk = (byte: number): Uint8Array => Uint8Array.of(byte);

test('the next chunk is made while one is written, and waits for it', async () => {
  const told: string[] = [];
  const written = Promise.withResolvers<void>();
  const ahead = new WriteAhead({ write: (one) => (told.push(`write ${one[0]}`), one[0] === 1 ? written.promise : Promise.resolve()) }, UNWATCHED);
  await ahead.write(chunk(1));
  told.push('made 2');
  const second = ahead.write(chunk(2));
  await Promise.resolve();
  told.push('waits');
  written.resolve();
  await second;
  await ahead.finish();
  expect(told).toEqual(['write 1', 'made 2', 'waits', 'write 2']);
});

test('what fails is told by the next write, and by the end', async () => {
  const failing = (): WriteAhead => new WriteAhead({ write: () => Promise.reject(new AppError('DISK_FULL')) }, UNWATCHED);
  const [first, last] = [failing(), failing()];
  await first.write(chunk(1));
  await expect(first.write(chunk(2))).rejects.toMatchObject({ code: 'DISK_FULL' });
  await last.write(chunk(1));
  await expect(last.finish()).rejects.toMatchObject({ code: 'DISK_FULL' });
});

test('who never answers is not waited for once somebody asks to stop', async () => {
  const signal = new SharedArrayBuffer(4);
  const ahead = new WriteAhead({ write: () => new Promise(() => undefined) }, { signal });
  await ahead.write(chunk(1));
  stop(signal);
  await expect(ahead.finish()).rejects.toMatchObject({ code: 'CANCELLED' });
});

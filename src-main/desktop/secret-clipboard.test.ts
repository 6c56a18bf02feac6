import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MemoryClipboard } from './samples/memory-clipboard';
import { SecretClipboard } from './secret-clipboard';

let system: MemoryClipboard;
let clipboard: SecretClipboard;
beforeEach(() => {
  vi.useFakeTimers();
  system = new MemoryClipboard();
  clipboard = new SecretClipboard(system);
});
afterEach(() => vi.useRealTimers());

describe('a secret on the clipboard', () => {
  test('goes after a minute, not sooner', async () => {
    await clipboard.writeSecret('hunter2');
    await vi.advanceTimersByTimeAsync(59_999);
    expect([system.text, clipboard.holdsSecret]).toEqual(['hunter2', true]);
    await vi.advanceTimersByTimeAsync(1);
    expect([system.text, clipboard.holdsSecret]).toEqual(['', false]);
  });

  test('has its minute anew when it is copied again', async () => {
    await clipboard.writeSecret('hunter2');
    await vi.advanceTimersByTimeAsync(40_000);
    await clipboard.writeSecret('hunter2');
    await vi.advanceTimersByTimeAsync(40_000);
    expect(system.text).toBe('hunter2');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(system.text).toBe('');
  });

  test('that something else has taken the place of leaves it alone', async () => {
    await clipboard.writeSecret('hunter2');
    system.text = 'copied in another program';
    await vi.advanceTimersByTimeAsync(60_000);
    expect(system.text).toBe('copied in another program');
  });

  test('that can not be told from something else goes too', async () => {
    await clipboard.writeSecret('hunter2');
    system.readable = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(system.text).toBe('');
  });

  test('goes at once when the app ends', async () => {
    await clipboard.writeSecret('hunter2');
    await clipboard.clear();
    expect([system.text, clipboard.holdsSecret]).toEqual(['', false]);
    system.text = 'later';
    await vi.advanceTimersByTimeAsync(60_000);
    expect(system.text).toBe('later');
  });
});

test('what is no secret stays', async () => {
  await clipboard.write('a config');
  expect(clipboard.holdsSecret).toBe(false);
  await clipboard.clear();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(system.text).toBe('a config');
});

test('a clipboard that takes nothing is told of, and nothing is waited for', async () => {
  system.writable = false;
  await expect(clipboard.writeSecret('hunter2')).rejects.toMatchObject({ code: 'CLIPBOARD_NOT_WRITTEN', details: {} });
  expect(clipboard.holdsSecret).toBe(false);
});

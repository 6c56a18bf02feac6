import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readStream } from './read-stream';

describe('standard input', () => {
  test('is read whole, in chunks of either kind', async () => {
    const content = await readStream(Readable.from([Buffer.from('{"ü'), '":', Buffer.from([0x31, 0x7d])]), 100);
    expect(Buffer.from(content).toString()).toBe('{"ü":1}');
  });

  test('may hold exactly the limit', async () => {
    expect(await readStream(Readable.from([Buffer.alloc(1024)]), 1024)).toHaveLength(1024);
  });

  test('without an end is left at the first byte beyond the limit', async () => {
    let given = 0;
    const endless = Readable.from((function* chunks() {
      for (;;) {
        given += 1024;
        yield Buffer.alloc(1024);
      }
    })(), { highWaterMark: 1 });
    await expect(readStream(endless, 4096)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE', details: { limit: '4 KiB', place: { file: 'standard input' } } });
    expect(endless.destroyed).toBe(true);
    expect(given).toBeLessThan(10 * 1024);
  });

  test('that breaks off is refused, without what the system says about it', async () => {
    const broken = new Readable({ read() { this.destroy(Object.assign(new Error('read EIO secret'), { code: 'EIO' })); } });
    await expect(readStream(broken, 10)).rejects.toMatchObject({ code: 'FILE_NOT_READ', details: { reason: 'the disk reported an error' } });
  });
});

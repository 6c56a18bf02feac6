import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLog } from './log';

let home: string;
beforeEach(() => { home = mkdtempSync(join(tmpdir(), 'valise-log-')); });
afterEach(() => rmSync(home, { recursive: true, force: true }));

const logs = (): string => join(home, 'logs');
const file = (): string => join(logs(), 'valise.log');
const lines = (): unknown[] => readFileSync(file(), 'utf8').trimEnd().split('\n').map((line): unknown => JSON.parse(line));

describe('the log', () => {
  test('creates nothing before its first line', () => {
    openLog(logs());
    expect(existsSync(logs())).toBe(false);
  });

  test('makes no data folder: where there is none it says nothing', () => {
    openLog(join(home, 'data', 'logs')).info({}, 'line');
    expect(existsSync(join(home, 'data'))).toBe(false);
  });

  test('has each line on the disk when the call returns, without process number and host', () => {
    const log = openLog(logs());
    log.info({ format: 'native', count: 2 }, 'exported');
    log.error({ code: 'INTERNAL' }, 'failed');
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string;
    expect(lines()).toEqual([
      { level: 'info', time, format: 'native', count: 2, message: 'exported' },
      { level: 'error', time, code: 'INTERNAL', message: 'failed' },
    ]);
  });

  test.skipIf(process.platform === 'win32')('is for its owner alone', () => {
    openLog(logs()).info({}, 'one');
    expect([statSync(logs()).mode & 0o777, statSync(file()).mode & 0o777]).toEqual([0o700, 0o600]);
  });

  test('goes on in the file that is there', () => {
    openLog(logs()).info({}, 'one');
    openLog(logs()).info({}, 'two');
    expect(lines()).toMatchObject([{ message: 'one' }, { message: 'two' }]);
  });

  test('starts anew after 1 MiB and keeps the file before', () => {
    openLog(logs()).info({}, 'one');
    writeFileSync(file(), 'x'.repeat(1024 ** 2 + 1));
    openLog(logs()).info({}, 'two');
    expect(lines()).toMatchObject([{ message: 'two' }]);
    expect(statSync(`${file()}.1`).size).toBe(1024 ** 2 + 1);
  });

  test('that can not be written does not stop the work', () => {
    writeFileSync(logs(), 'a file where the folder should be');
    const log = openLog(logs());
    expect(() => {
      log.info({}, 'one');
      log.error({}, 'two');
    }).not.toThrow();
  });
});

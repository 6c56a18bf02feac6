import { appendFileSync, existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pino, stdTimeFunctions } from 'pino';
import type { Log } from '../services/activity/log-sink';

const MOST_BYTES = 1024 ** 2;

/** The log in `<folder>/valise.log`, one JSON object a line. Nothing is created before the first line. */
export function openLog(folder: string): Log {
  const write = lineWriter(folder);
  const options = {
    level: 'info',
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    messageKey: 'message',
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return pino(options, { write });
}

/**
 * Each line is in the file when the call returns, so that the last one before a crash is there too. A full disk or a read-only folder
 * ends the log, never the work that it tells about.
 */
function lineWriter(folder: string): (line: string) => void {
  let file: number | undefined;
  let lost = false;
  return (line) => {
    if (lost) return;
    try {
      file ??= openLogFile(folder);
      appendFileSync(file, line);
    } catch {
      lost = true;
    }
  };
}

function openLogFile(folder: string): number {
  // Only the folder itself: without a data folder around it there is nothing to tell of, and nothing is made.
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  const path = join(folder, 'valise.log');
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MOST_BYTES) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

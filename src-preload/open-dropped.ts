import { webUtils } from 'electron';
import type { DesktopInput } from '../src-shared/contract/desktop-operations';
import type { Outcome } from '../src-shared/errors/outcome';

type Opened = DesktopInput<'file.handOver'>['files'][number];

/** format.md section 3: the largest document that is read. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The paths that the system gave for dropped files and folders; what has none (from an archive's window, or made by the page) as bytes. */
export async function openDropped(files: readonly File[]): Promise<Outcome<Opened[]>> {
  const opened: Opened[] = [];
  for (const file of files) {
    const path = webUtils.getPathForFile(file);
    const one = path === '' ? await readBytes(file) : { ok: true as const, value: { path } };
    if (!one.ok) return one;
    opened.push(one.value);
  }
  return { ok: true, value: opened };
}

async function readBytes(file: File): Promise<Outcome<Opened>> {
  const place = { file: file.name };
  if (file.size > MOST_BYTES) return { ok: false, failure: { code: 'FILE_TOO_LARGE', details: { place, limit: '64 MiB' } } };
  try {
    return { ok: true, value: { name: file.name, content: new Uint8Array(await file.arrayBuffer()) } };
  } catch {
    // A DOMException repeats nothing but that it could not be done.
    return { ok: false, failure: { code: 'FILE_NOT_READ', details: { place, reason: 'the system did not give its content' } } };
  }
}

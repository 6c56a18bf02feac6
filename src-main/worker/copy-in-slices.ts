import { breathe } from '../services/import/job-watch';

/** A slice takes some 5 ms. */
const SLICE_BYTES = 4 * 1024 * 1024;

/** A copy to be handed over to a thread, made a slice at a time: to post bytes as they are holds the thread until all are copied. */
export async function copyInSlices(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const copy = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
    if (at > 0) await breathe();
    copy.set(bytes.subarray(at, at + SLICE_BYTES), at);
  }
  return copy;
}

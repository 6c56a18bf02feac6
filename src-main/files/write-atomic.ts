import { AtomicFile, type AtomicOptions } from './atomic-file';

export interface WriteOptions extends AtomicOptions {
  /** Asked when all is written and only the name is missing; what it throws leaves `target` as it was. */
  readonly confirm?: () => Promise<void>;
}

/**
 * Writes the whole of `content` to `target` or nothing: whoever looks, at whatever moment, finds the old state or the new one, and
 * after success the new one outlives a power cut. What fails or is killed leaves `target` as it was.
 * @throws AppError FILE_EXISTS (without `overwrite`), DISK_FULL, FILE_NOT_WRITTEN; the place is `target` as it was given.
 */
export async function writeAtomic(target: string, content: Uint8Array | string, { confirm, ...options }: WriteOptions): Promise<void> {
  const file = await AtomicFile.open(target, options);
  try {
    await file.write(content);
    await file.settle();
    await confirm?.();
    await file.commit();
  } catch (error) {
    await file.discard();
    throw error;
  }
}

import { AppError } from '../../../src-shared/errors/app-error';
import { isReported, refusalOf, refusedReport } from './asked-source';
import type { SettledSource } from './open-archives';
import type { PlanKeys } from './plan-keys';
import type { ReadFile } from './read-file';

/** Gives locked files the keys of their passwords, or why they get none. `read` has what was read of each. @throws AppError CANCELLED */
export async function unlockFiles(sources: readonly SettledSource[], read: readonly ReadFile[], keys: PlanKeys): Promise<readonly SettledSource[]> {
  const unlocked: SettledSource[] = [];
  for (const [index, one] of sources.entries()) unlocked.push(await unlockedFile(one, read[index], keys));
  return unlocked;
}

async function unlockedFile(one: SettledSource, read: ReadFile | undefined, keys: PlanKeys): Promise<SettledSource> {
  const { source, password } = one;
  if (read?.locked === undefined || one.instead !== undefined || isReported(source)) return one;
  try {
    if (source.covered === true) throw new AppError('SEALED_DOCUMENT_CHANGED', { reason: 'it is sealed under another key derivation than its archive' });
    const own = await keys.keysOf(read.locked, password, source.name);
    return own === undefined ? one : { ...one, source: { ...source, keys: own } };
  } catch (error) {
    return { ...one, instead: refusedReport(source, refusalOf(error, source.name)) };
  }
}

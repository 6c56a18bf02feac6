import { AppError } from '../../../src-shared/errors/app-error';
import type { Target } from '../../../src-shared/transfer/resolution';
import type { PlannedImport } from './planned-import';

/** A selection says nothing of what it leaves out, so it replaces nothing. @throws AppError USAGE */
export function refuseSelectedReplace(targets: readonly (Target | undefined)[]): void {
  if (targets.some((target) => target?.kind === 'replace')) throw refusal();
}

/**
 * A kept profile that gives way holds just what comes in, so nothing that goes into it can be left out. It can be left alone: then all
 * profiles that go into it are left out whole.
 * @throws AppError USAGE
 */
export function refusePartialReplace({ profiles }: Pick<PlannedImport, 'profiles'>, excluded: readonly string[]): void {
  const out = new Set(excluded);
  const touched = new Set(excluded.map((key) => key.split('/')[0]));
  for (const group of Map.groupBy(profiles, ({ kept }) => kept?.id).values()) {
    if (!group.some(({ replaces }) => replaces) || group.every(({ incoming }) => out.has(incoming.key))) continue;
    if (group.some(({ incoming }) => touched.has(incoming.key))) throw refusal();
  }
}

const refusal = (): AppError =>
  new AppError('USAGE', { reason: 'Replacing a profile with a selection would remove what the selection leaves out; merge the selection instead' });

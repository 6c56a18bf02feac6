import { AppError } from '../../src-shared/errors/app-error';
import { foldedName } from '../../src-shared/profile/folded-name';
import type { CommandContext } from './command-context';
import { oneRefusal } from './one-refusal';

/** Where a command named several profiles and was refused for one that there is not: the same refusal, for all of them that there are not. */
export async function forAllUnknown(error: unknown, names: readonly string[], { call }: Pick<CommandContext, 'call'>): Promise<unknown> {
  if (!(error instanceof AppError) || error.code !== 'PROFILE_NOT_FOUND') return error;
  const { profiles } = await call('profile.list', {});
  const known = new Set(profiles.flatMap(({ id, name }) => [id, foldedName(name)]));
  const others = new Set(names.filter((name) => name !== error.details.subject && !known.has(name) && !known.has(foldedName(name))));
  return oneRefusal(error, [...others].map((subject) => new AppError('PROFILE_NOT_FOUND', { subject })));
}

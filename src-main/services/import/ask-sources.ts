import { AppError } from '../../../src-shared/errors/app-error';
import { isReported, type AskedSource } from './asked-source';
import type { ImportRequest } from './import-request';
import type { ImportSource } from './import-source';
import { openSources, type OpenedSource } from './open-sources';
import type { PendingPlans } from './pending-plans';
import type { Unpacker } from './unpack-source';

interface AskingParts {
  readonly pending: PendingPlans;
  readonly unpacker: Unpacker;
}

/** The sources of a plan out of their containers, each with what was asked for it: itself, or of all. @throws AppError PLAN_NOT_FOUND */
export async function askSources(sources: readonly ImportSource[], request: ImportRequest, parts: AskingParts): Promise<readonly AskedSource[]> {
  const groups = await Promise.all(sources.map(async (source): Promise<readonly AskedSource[]> => {
    const { password, withoutSecrets = request.withoutSecrets } = source;
    return (await opened(source, request, parts)).map((one) => ({ source: one, password, withoutSecrets }));
  }));
  return groups.flat();
}

async function opened({ password, ...source }: ImportSource, { as: asAll, strict }: ImportRequest, { pending, unpacker }: AskingParts): Promise<readonly OpenedSource[]> {
  void password;
  const { as = asAll, withoutSecrets } = source;
  if (!('planId' in source)) return openSources([{ ...source, as, withoutSecrets }], { unpack: (file) => unpacker.unpack(file), strict });
  const planned = pending.get(source.planId).files[source.index];
  if (planned === undefined) throw new AppError('PLAN_NOT_FOUND');
  return [isReported(planned) ? planned : { ...planned, as, withoutSecrets }];
}

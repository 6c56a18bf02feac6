import { AppError } from '../../../src-shared/errors/app-error';
import { ENTITY_CATALOGUE } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import { leavesTextsInClear, type SecretTreatment } from './export-gateway';
import { entitySubject } from './gateway-plan';
import type { EntityHead } from './stored-gateway';
import { shownIdentity } from './withhold-texts';

/** Entities whose addresses differ only in what is masked would be one and the same to every reader of the file, and all but one lost. @throws AppError USAGE */
export function refuseAlike(heads: ReadonlyMap<EntityType, readonly EntityHead[]>, treatment: SecretTreatment): void {
  if (leavesTextsInClear(treatment)) return;
  const alike = [...heads].flatMap(([type, ones]) => {
    if (ENTITY_CATALOGUE[type].identity === 'name') return [];
    const shown = Map.groupBy(ones, ({ identity }) => shownIdentity(type, identity));
    return [...shown].filter(([, same]) => same.length > 1).map(([identity, same]) => `${entitySubject(ENTITY_CATALOGUE[type].title, identity)}: ${same.length} of them`);
  });
  if (alike.length === 0) return;
  throw new AppError('USAGE', {
    reason: 'Some entries differ only in what is masked in their addresses, and would be one in the file: export them with secrets in clear, or leave out all but one', items: alike.slice(0, TOLD),
  });
}

const TOLD = 20;

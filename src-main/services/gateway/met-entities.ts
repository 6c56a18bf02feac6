import { conflictKeyOf, ENTITY_CATALOGUE, identityOf } from '../../../src-shared/gateway/entity-catalogue';
import type { ParsedEntity } from '../../formats/gateway/gateway-file';
import { PEER_MASK } from '../../formats/gateway/secret-spelling';
import { takenKey } from './gateway-plan';
import type { KeptEntity } from './seal-entity';
import { shownIdentity } from './withhold-texts';

type Named = Pick<ParsedEntity, 'type' | 'entity'>;

/** What is kept, as what comes in meets it. */
export class MetEntities {
  readonly #kept: readonly KeptEntity[];
  readonly #byKey: ReadonlyMap<string, KeptEntity>;
  #byMasked: ReadonlyMap<string, readonly KeptEntity[]> | undefined;

  constructor(kept: readonly KeptEntity[]) {
    this.#kept = kept;
    this.#byKey = new Map(kept.map((one) => [takenKey(one.type, conflictKeyOf(one.type, one.entity)), one]));
  }

  /** The one that cannot stand beside it; of an address with a mask in it the only one that an export would have masked like that. */
  of({ type, entity }: Named): KeptEntity | undefined {
    if (this.#kept.length === 0) return undefined;
    const met = this.#byKey.get(takenKey(type, conflictKeyOf(type, entity)));
    const identity = identityOf(type, entity);
    if (met !== undefined || ENTITY_CATALOGUE[type].identity === 'name' || !identity.includes(PEER_MASK)) return met;
    this.#byMasked ??= Map.groupBy(this.#kept.filter((one) => ENTITY_CATALOGUE[one.type].identity === 'uri'), (one) => takenKey(one.type, shownIdentity(one.type, identityOf(one.type, one.entity))));
    const [only, ...others] = this.#byMasked.get(takenKey(type, identity)) ?? [];
    return others.length === 0 ? only : undefined;
  }
}

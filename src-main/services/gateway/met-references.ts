import { identityOf } from '../../../src-shared/gateway/entity-catalogue';
import { entitySlug } from '../../../src-shared/gateway/entity-slug';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { ParsedEntity } from '../../formats/gateway/gateway-file';
import { PEER_MASK } from '../../formats/gateway/secret-spelling';
import { referenceKey, withReferences } from './follow-renames';
import type { MetEntities } from './met-entities';
import type { ReferenceIndex } from './reference-index';
import { referencesOf, type KeptEntity } from './seal-entity';
import type { EntityReference } from './stored-gateway';

type Named = Pick<ParsedEntity, 'type' | 'entity'>;

/**
 * References of what comes in, to what is kept already. A file calls an entity by an id of its own, or by another spelling of its name; the
 * one that is kept has neither, whatever becomes of the one in the file (skipped, the same, updated, or kept beside it).
 */
export class MetReferences {
  readonly #kept: ReferenceIndex;
  readonly #incoming: readonly Named[];
  readonly #met: MetEntities;
  /** By type, put together when the first reference to it is met. Undefined: new here, so the file's name is good. */
  readonly #meant = new Map<EntityType, ReadonlyMap<string, KeptEntity | undefined>>();

  constructor(kept: ReferenceIndex, incoming: readonly Named[], met: MetEntities) {
    this.#kept = kept;
    this.#incoming = incoming;
    this.#met = met;
  }

  /** The same, with references that mean here what they mean in the file, as `before` (what it meets) spells them, else by what they are known by. */
  respelled<T extends Named>(one: T, before: KeptEntity | undefined): T {
    if (this.#kept.heads.length === 0) return one;
    const names = new Map(referencesOf(one.type, one.entity).flatMap((reference) => {
      const meant = this.#meantBy(reference);
      return meant === undefined || this.#kept.find(reference) === meant.id ? [] : [[referenceKey(reference), this.#spelled(meant, before)] as const];
    }));
    return names.size === 0 ? one : withReferences(one, names);
  }

  #spelled({ id, type, entity }: KeptEntity, before: KeptEntity | undefined): string {
    const own = before === undefined ? [] : referencesOf(before.type, before.entity);
    return own.find((reference) => reference.type === type && this.#kept.find(reference) === id)?.name ?? identityOf(type, entity);
  }

  #meantBy({ type, name }: EntityReference): KeptEntity | undefined {
    const names = this.#meant.get(type) ?? this.#namesOf(type);
    this.#meant.set(type, names);
    return names.get(name);
  }

  /** Identity before name, name before slug, slug before id, as references are resolved. What is masked is put back elsewhere. */
  #namesOf(type: EntityType): ReadonlyMap<string, KeptEntity | undefined> {
    const names = new Map<string, KeptEntity | undefined>();
    const all = this.#incoming.filter((one) => one.type === type).map((one) => ({ entity: one.entity, kept: this.#met.of(one) }));
    const textOf = (text: unknown): string => (typeof text === 'string' ? text : '');
    for (const nameOf of [
      (entity: Named['entity']) => identityOf(type, entity), ({ name }: Named['entity']) => textOf(name),
      ({ name }: Named['entity']) => entitySlug(textOf(name)), ({ extras }: Named['entity']) => textOf(extras.get('id')),
    ]) {
      for (const { entity, kept } of all) {
        const name = nameOf(entity);
        if (name !== '' && !name.includes(PEER_MASK) && !names.has(name)) names.set(name, kept);
      }
    }
    return names;
  }
}

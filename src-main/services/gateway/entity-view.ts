import { secretsOf } from '../../../src-shared/gateway/entity-secrets';
import type { EntityLink, EntityView, SecretSlot } from '../../../src-shared/gateway/entity-view';
import { serializeJson } from '../../formats/serialize-json';
import { editedTree, maskedTree } from './masked-entity';
import { entityHead, type KeptEntity } from './seal-entity';

export interface EntityLinks {
  readonly refersTo: readonly EntityLink[];
  readonly referredBy: readonly EntityLink[];
}

/** An entity for people: nothing secret is in it. */
export function entityView(kept: KeptEntity, revision: number, { refersTo, referredBy }: EntityLinks): EntityView {
  const { id, type, identity, name, description, tags, active, secretCount, unknownCount } = entityHead(kept);
  return {
    id, type, identity, name, ...(description !== undefined && { description }), tags: [...tags], active, secrets: secretCount, blanks: unknownCount,
    text: serializeJson(maskedTree(type, editedTree(kept))),
    slots: slotsOf(kept),
    refersTo: [...refersTo], referredBy: [...referredBy],
    revision,
  };
}

const slotsOf = ({ type, entity }: KeptEntity): SecretSlot[] => secretsOf(type, entity).map(({ place: { field, name }, value }) => ({
  field, ...(name !== undefined && { name }), values: value.state === 'open' ? [...value.values.keys()] : [], state: value.state,
}));

import type { KeyObject } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import { conflictKeyOf, identityOf } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityPage, EntityQuery } from '../../../src-shared/gateway/entity-page';
import { EntityIdSchema, type EntityId } from '../../../src-shared/gateway/entity-id';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { EntityView } from '../../../src-shared/gateway/entity-view';
import type { EnvironmentId } from '../../../src-shared/gateway/environment-id';
import type { Kept } from '../profiles/profile-repository';
import type { OpenVault } from '../secrets/vault';
import type { VaultSource } from '../secrets/vault-source';
import { editGateway, type GatewayEdit, type GatewayStore } from './edit-gateway';
import { serializeEntityBody } from './entity-body';
import { referrersOf } from './entity-links';
import { environmentKey } from './environment-key';
import { followRenames } from './follow-renames';
import { readAtOneMoment } from './read-at-one-moment';
import { readEditedEntity } from './read-edited-entity';
import { readEntityView } from './read-entity-view';
import { fileIdsOf, ReferenceIndex } from './reference-index';
import { requireEntity } from './require-entity';
import { requireEnvironment } from './require-environment';
import { openEntityRow, sealEntity, type KeptEntity } from './seal-entity';
import { openEnvironment } from './seal-environment';
import type { StoredEntity, StoredEnvironment } from './stored-gateway';

export interface EntityParts extends GatewayStore {
  readonly vault: VaultSource;
  readonly mintId: () => string;
}

export interface EntityPut {
  readonly environment: string;
  readonly type: EntityType;
  readonly text: string;
  readonly id?: EntityId | undefined;
  readonly revision?: number | undefined;
}

export interface EntityRemoval {
  readonly environment: string;
  readonly entities: readonly { readonly type: EntityType; readonly entity: string }[];
  readonly evenIfReferred: boolean;
}

interface EditedEntity extends EntityView {
  /** Absent where nothing changed. */
  readonly historyId?: number;
}

/** A refusal is read, not counted. */
const TOLD = 20;

/** What environments hold. Each edit is one step of history that can be taken back, or none where it changes nothing. */
export class EntityService {
  readonly #parts: EntityParts;

  constructor(parts: EntityParts) {
    this.#parts = parts;
  }

  /** Needs no vault. @throws AppError ENVIRONMENT_NOT_FOUND */
  list(environment: string, query: EntityQuery): EntityPage {
    const { gateway } = this.#parts;
    return gateway.consistently(() => gateway.entityPage(requireEnvironment(gateway, environment).id, query));
  }

  /** One of them by id, name or address, secrets masked. @throws AppError ENVIRONMENT_NOT_FOUND, ENTITY_NOT_FOUND, VAULT_… */
  async show({ environment, type, entity }: { readonly environment: string; readonly type: EntityType; readonly entity: string }): Promise<EntityView> {
    const { gateway, vault } = this.#parts;
    const { id } = requireEnvironment(gateway, environment);
    const open = await vault.open();
    return readAtOneMoment(gateway, () => readEntityView({ gateway, vault: open, environmentId: id }, type, entity));
  }

  /**
   * Makes one (`id` absent) or changes it to what the text says; what the text masks stays. Under another name those that refer to it follow.
   * @throws AppError ENVIRONMENT_NOT_FOUND, ENTITY_NOT_FOUND, NAME_TAKEN, CHANGED_MEANWHILE, VAULT_…; as readEditedEntity and editGateway
   */
  async put({ environment, type, text, id, revision }: EntityPut): Promise<EditedEntity> {
    const { gateway, vault, mintId } = this.#parts;
    requireEnvironment(gateway, environment);
    const open = await vault.open();
    const fresh = EntityIdSchema.parse(mintId());
    const plan = (): PlannedPut => {
      const into = requireEnvironment(gateway, environment);
      const row = id === undefined ? undefined : requireOwnId(requireEntity(gateway, into.id, type, id), id);
      if (row !== undefined && revision !== undefined && row.revision !== revision) throw new AppError('CHANGED_MEANWHILE', { subject: row.identity });
      const kept = row && openEntityRow(into.id, row, open);
      const next: KeptEntity = { id: row?.id ?? fresh, type, entity: readEditedEntity(type, text, kept, keyOfEnvironment(into, open)) };
      const holder = gateway.findEntityByKey(into.id, type, conflictKeyOf(type, next.entity));
      if (holder !== undefined && holder.id !== next.id) throw new AppError('NAME_TAKEN', { subject: identityOf(type, next.entity) });
      const followers = kept === undefined ? [] : followRenames({ gateway, vault: open, environmentId: into.id }, [{ kept, next }], [next]);
      return { into, next, kept, followers };
    };
    const { into, next, kept } = gateway.consistently(plan);
    const place = { environment: into.id, type, entity: next.id };
    if (kept !== undefined && serializeEntityBody(type, kept.entity) === serializeEntityBody(type, next.entity)) return this.show(place);
    const { historyId } = await editGateway(this.#parts, () => putEdit(gateway.consistently(plan), open));
    return { ...(await this.show(place)), historyId };
  }

  /** All of them in one step. Needs the vault only where a reference may be by an id that is sealed. @throws AppError ENVIRONMENT_NOT_FOUND, ENTITY_NOT_FOUND, ENTITY_REFERRED */
  async remove({ environment, entities, evenIfReferred }: EntityRemoval): Promise<{ readonly historyId: number }> {
    const { gateway } = this.#parts;
    return editGateway(this.#parts, async () => {
      const { into, gone } = gateway.consistently(() => {
        const found = requireEnvironment(gateway, environment);
        const rows = entities.map(({ type, entity }) => requireEntity(gateway, found.id, type, entity));
        return { into: found, gone: [...new Map(rows.map((row) => [row.id, row])).values()] };
      });
      if (!evenIfReferred) await this.#refuseReferred(into.id, gone);
      return {
        changes: { removeEntities: gone.map(({ id }) => ({ environmentId: into.id, entityId: id })) },
        touched: { environments: [into.name], entities: gone.map(({ identity }) => ({ did: 'removed', identity })) },
        result: {},
      };
    });
  }

  async #refuseReferred(environmentId: EnvironmentId, gone: readonly Kept<StoredEntity>[]): Promise<void> {
    const { gateway, vault } = this.#parts;
    const ids: ReadonlySet<EntityId> = new Set(gone.map(({ id }) => id));
    const types = new Set(gone.map(({ type }) => type));
    const heads = gateway.listHeads(environmentId);
    const clear = new ReferenceIndex(heads, () => new Map());
    const needsFileIds = heads.some(({ refersTo }) => refersTo.some((reference) => types.has(reference.type) && clear.findInClear(reference) === undefined));
    const open = needsFileIds ? await vault.open() : undefined;
    const index = open === undefined ? clear : new ReferenceIndex(heads, (type) => fileIdsOf(gone.filter((row) => row.type === type).map((row) => openEntityRow(environmentId, row, open))));
    const referrers = referrersOf(ids, index).filter(({ head }) => !ids.has(head.id));
    if (referrers.length === 0) return;
    const lines = referrers.slice(0, TOLD).map(({ head, reference }) => `${head.type} ${JSON.stringify(head.identity)} → ${reference.type} ${JSON.stringify(reference.name)}`);
    throw new AppError('ENTITY_REFERRED', { items: referrers.length > TOLD ? [...lines, `and ${referrers.length - TOLD} more`] : lines });
  }
}

interface PlannedPut {
  readonly into: StoredEnvironment;
  readonly next: KeptEntity;
  /** As it was; undefined for a new one. */
  readonly kept: KeptEntity | undefined;
  /** Others, as they stand once they refer to it by its new name. */
  readonly followers: readonly KeptEntity[];
}

const putEdit = ({ into, next, kept, followers }: PlannedPut, open: OpenVault): GatewayEdit<object> => ({
  changes: { putEntities: [next, ...followers].map((entity) => ({ environmentId: into.id, entity: sealEntity(into.id, entity, open) })) },
  touched: {
    environments: [into.name],
    entities: [
      { did: kept === undefined ? 'added' : 'changed', identity: identityOf(next.type, next.entity) },
      ...followers.map(({ type, entity }) => ({ did: 'changed', identity: identityOf(type, entity) }) as const),
    ],
  },
  result: {},
});

/** A name that is the id of nothing is no id. */
function requireOwnId(row: Kept<StoredEntity>, id: EntityId): Kept<StoredEntity> {
  if (row.id !== id) throw new AppError('ENTITY_NOT_FOUND', { subject: id });
  return row;
}

/** What opens values that the peer has sealed; undefined where the environment has no secret. */
function keyOfEnvironment(environment: StoredEnvironment, open: OpenVault): KeyObject | undefined {
  const { secret } = environment.hasSecret ? openEnvironment(environment, open) : {};
  return secret === undefined ? undefined : environmentKey(Buffer.from(secret, 'utf8'));
}

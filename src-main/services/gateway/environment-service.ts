import type { EnvironmentSummary } from '../../../src-shared/contract/gateway-operations';
import { AppError } from '../../../src-shared/errors/app-error';
import { EntityIdSchema } from '../../../src-shared/gateway/entity-id';
import { FILE_ORDER } from '../../../src-shared/gateway/entity-type';
import type { Environment } from '../../../src-shared/gateway/environment';
import { environmentKeyOf } from '../../../src-shared/gateway/environment-key-of';
import { EnvironmentIdSchema, type EnvironmentId } from '../../../src-shared/gateway/environment-id';
import type { Kept } from '../profiles/profile-repository';
import type { VaultSource } from '../secrets/vault-source';
import { editGateway, type GatewayStore } from './edit-gateway';
import { openPages, type EntitySource } from './open-entities';
import { readAtOneMoment, type Steps } from './read-at-one-moment';
import { requireEnvironment } from './require-environment';
import { sealEntity } from './seal-entity';
import { openEnvironment, sealEnvironment, type EnvironmentSecrets } from './seal-environment';
import type { GatewayChanges, StoredEnvironment } from './stored-gateway';

export interface EnvironmentParts extends GatewayStore {
  readonly vault: VaultSource;
  readonly mintId: () => string;
}

export interface NewEnvironment {
  readonly name: string;
  readonly description: string;
  readonly url?: string | undefined;
  readonly copyOf?: string | undefined;
}

/** Environments: named sets of gateway configuration. Each edit is one step of history that can be taken back. */
export class EnvironmentService {
  readonly #parts: EnvironmentParts;

  constructor(parts: EnvironmentParts) {
    this.#parts = parts;
  }

  /** By name. */
  list(): readonly EnvironmentSummary[] {
    const { gateway } = this.#parts;
    return gateway.consistently(() => gateway.listEnvironments().map((environment) => this.#summary(environment)));
  }

  /** With the entities of another one, where it is a copy. @throws AppError NAME_TAKEN, ENVIRONMENT_NOT_FOUND, VAULT_… */
  async add({ name, description, url, copyOf }: NewEnvironment): Promise<EnvironmentSummary & { readonly historyId: number }> {
    const { gateway, vault, mintId } = this.#parts;
    const id = EnvironmentIdSchema.parse(mintId());
    const { historyId } = await editGateway(this.#parts, async () => {
      this.#refuseTaken(name, undefined);
      const from = copyOf === undefined ? undefined : this.#find(copyOf).id;
      const open = await vault.openOrCreate();
      const putEntities = from === undefined ? [] : await readAtOneMoment(gateway, () => copied({ gateway, vault: open, environmentId: from }, id, mintId));
      return {
        changes: { putEnvironments: [sealEnvironment({ id, name, description, ...(url !== undefined && { url }) }, {}, open)], putEntities },
        touched: { environments: [name], environmentsAdded: 1, entities: putEntities.map(({ entity }) => ({ did: 'added', identity: entity.identity })) },
        result: {},
      };
    });
    return { ...this.#summary(this.#find(id)), historyId };
  }

  /** At another address its token is forgotten, as it would be sent there; needs the vault only for that. @throws AppError ENVIRONMENT_NOT_FOUND, NAME_TAKEN, VAULT_… */
  update(reference: string, changes: { readonly name?: string | undefined; readonly description?: string | undefined; readonly url?: string | null | undefined }): Promise<EditedEnvironment> {
    return this.#change(reference, async (kept) => {
      if (changes.name !== undefined) this.#refuseTaken(changes.name, kept.id);
      const { url = kept.url, name = kept.name, description = kept.description } = changes;
      const next = { id: kept.id, name, description, ...(typeof url === 'string' && { url }) };
      if (!kept.hasToken || next.url === kept.url) return { ...next, hasSecret: kept.hasSecret, hasToken: kept.hasToken, blob: kept.blob };
      const open = await this.#parts.vault.open();
      return sealEnvironment(next, withSecrets(openEnvironment(kept, open), { token: null }), open);
    });
  }

  /** What is not stated stays; null takes it away. @throws AppError ENVIRONMENT_NOT_FOUND, VAULT_… */
  setSecret(reference: string, stated: StatedSecrets): Promise<EditedEnvironment> {
    return this.#change(reference, async (kept) => {
      const open = await this.#parts.vault.open();
      const secrets = openEnvironment(kept, open);
      const next = withSecrets(secrets, stated);
      return next.secret === secrets.secret && next.token === secrets.token ? kept : sealEnvironment(plainOf(kept), next, open);
    });
  }

  /** With all of its entities. Needs no vault. @throws AppError ENVIRONMENT_NOT_FOUND */
  remove(reference: string): Promise<{ readonly historyId: number }> {
    return editGateway(this.#parts, () => {
      const { id, name } = this.#find(reference);
      const gone = this.#parts.gateway.listHeads(id);
      return {
        changes: { removeEnvironments: [id] },
        touched: { environments: [name], environmentsRemoved: 1, entities: gone.map(({ identity }) => ({ did: 'removed', identity })) },
        result: {},
      };
    });
  }

  /** One step of history, or none where the plan changes nothing. */
  async #change(reference: string, plan: (kept: Kept<StoredEnvironment>) => Promise<StoredEnvironment>): Promise<EditedEnvironment> {
    const kept = this.#find(reference);
    if (isSame(kept, await plan(kept))) return this.#summary(kept);
    const { historyId } = await editGateway(this.#parts, async () => {
      // By its id: its name may be what another writer changed meanwhile.
      const next = await plan(this.#find(kept.id));
      return { changes: { putEnvironments: [next] }, touched: { environments: [next.name], entities: [] }, result: {} };
    });
    return { ...this.#summary(this.#find(kept.id)), historyId };
  }

  #find(reference: string): Kept<StoredEnvironment> {
    return requireEnvironment(this.#parts.gateway, reference);
  }

  #refuseTaken(name: string, own: EnvironmentId | undefined): void {
    const holder = this.#parts.gateway.listEnvironments().find((other) => environmentKeyOf(other.name) === environmentKeyOf(name));
    if (holder !== undefined && holder.id !== own) throw new AppError('NAME_TAKEN', { subject: name });
  }

  #summary({ id, name, description, url, hasSecret, hasToken }: StoredEnvironment): EnvironmentSummary {
    return { id, name, description, ...(url !== undefined && { url }), hasSecret, hasToken, counts: this.#parts.gateway.countEntities(id) };
  }
}

/** Everything in one environment, sealed for another one. */
function* copied(source: EntitySource, id: EnvironmentId, mintId: () => string): Steps<PutEntities> {
  const put: PutEntities[number][] = [];
  for (const type of FILE_ORDER) {
    for (const page of openPages(source, type)) {
      for (const kept of page) put.push({ environmentId: id, entity: sealEntity(id, { ...kept, id: EntityIdSchema.parse(mintId()) }, source.vault) });
      yield;
    }
  }
  return put;
}

type PutEntities = NonNullable<GatewayChanges['putEntities']>;

const plainOf = ({ id, name, description, url }: Environment): Omit<Environment, 'hasSecret' | 'hasToken'> => ({ id, name, description, ...(url !== undefined && { url }) });

const isSame = (one: StoredEnvironment, other: StoredEnvironment): boolean =>
  one.blob === other.blob && one.name === other.name && one.description === other.description && one.url === other.url;

interface EditedEnvironment extends EnvironmentSummary {
  /** Absent where nothing changed. */
  readonly historyId?: number;
}

interface StatedSecrets {
  readonly secret?: string | null | undefined;
  readonly token?: string | null | undefined;
}

function withSecrets(kept: EnvironmentSecrets, { secret, token }: StatedSecrets): EnvironmentSecrets {
  const next = { secret: secret === undefined ? kept.secret : secret ?? undefined, token: token === undefined ? kept.token : token ?? undefined };
  return { ...(next.secret !== undefined && { secret: next.secret }), ...(next.token !== undefined && { token: next.token }) };
}

import type { KeyObject } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import { ENTITY_CATALOGUE, identityOf, referenceNames } from '../../../src-shared/gateway/entity-catalogue';
import { countSecrets, secretsOf } from '../../../src-shared/gateway/entity-secrets';
import { DEFAULT_ENVIRONMENT } from '../../../src-shared/gateway/environment';
import { PROCESSING_ORDER, isEntityType, type EntityType } from '../../../src-shared/gateway/entity-type';
import type { EntitySelection } from '../../../src-shared/gateway/gateway-export-options';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { ParsedEntity } from '../../formats/gateway/gateway-file';
import type { VaultSource } from '../secrets/vault-source';
import { entityDifferences } from './diff-gateway';
import type { EntityValidator } from './extension-points';
import { filledSecrets } from './filled-secrets';
import type { GatewayRepository } from './gateway-repository';
import { entitySubject, takenKey, type GatewayPlan, type GatewayTarget, type PlannedEntity, type RefusedEntity } from './gateway-plan';
import { placeText } from './keep-secrets';
import { MetEntities } from './met-entities';
import { MetReferences } from './met-references';
import { mergeEntity } from './merge-entity';
import { openPages } from './open-entities';
import { openParsed } from './open-entity';
import type { IncomingGateway } from './read-gateway';
import { fileIdsOf, ReferenceIndex } from './reference-index';
import { requireEnvironment } from './require-environment';
import { restoreTexts } from './restore-texts';
import { referencesOf, type KeptEntity } from './seal-entity';
import { openEnvironment } from './seal-environment';
import { secretKeyOf } from './secret-key-of';
import { selectIncomingEntities, type SelectedEntities } from './select-incoming-entities';
import { strippedEntity } from './stripped-entity';
import type { EntityHead, EntityReference, StoredEnvironment } from './stored-gateway';

export interface GatewayRequest {
  /** Id or name. */
  readonly environment: string | undefined;
  /** Of the secret that is said to be that of the gateway which the files come from. */
  readonly sourceKey: KeyObject | undefined;
  readonly entities: EntitySelection | undefined;
}

export interface GatewayPlanning {
  readonly gateway: GatewayRepository;
  readonly vault: VaultSource;
  /** Look at what would be kept, in their order. */
  readonly validators: readonly EntityValidator[];
}

/**
 * Holds gateway configuration against an environment.
 * @throws AppError ENVIRONMENT_NOT_FOUND, unless it is the default one; ENVIRONMENT_SECRET_WRONG when the stated secret does not open what is
 *   encrypted; SELECTION_EMPTY; VAULT_… when kept values can't be opened to compare
 */
export async function planGateway(parts: GatewayPlanning, incoming: readonly IncomingGateway[], request: GatewayRequest): Promise<GatewayPlan> {
  const { gateway, vault } = parts;
  const environment = targetOf(gateway, request.environment);
  const open = environment === undefined || (!environment.hasSecret && Object.keys(gateway.countEntities(environment.id)).length === 0) ? undefined : await vault.open();
  const secret = environment?.hasSecret === true && open !== undefined ? openEnvironment(environment, open).secret : undefined;
  const { entities, rejected, findings: unmatched } = selectIncomingEntities(incoming, request.entities);
  const opened = openedEntities(entities, request.sourceKey ?? (secret === undefined ? undefined : secretKeyOf(secret)), request.sourceKey !== undefined);

  const { revision, heads, kept } = gateway.consistently(() => {
    const all = environment === undefined ? [] : gateway.listHeads(environment.id);
    const types = open === undefined ? new Set<EntityType>() : typesToOpen(opened, all);
    return {
      revision: gateway.revision(), heads: all,
      kept: environment === undefined || open === undefined ? [] : PROCESSING_ORDER.filter((type) => types.has(type))
        .flatMap((type) => [...openPages({ gateway, vault: open, environmentId: environment.id }, type)].flat()),
    };
  });
  const target: GatewayTarget = { id: environment?.id, name: environment?.name ?? request.environment ?? DEFAULT_ENVIRONMENT };
  const met = new MetEntities(kept);
  const index = new ReferenceIndex(heads, (type) => fileIdsOf(kept.filter((one) => one.type === type)));
  const answers = new Answers(index, opened);
  // What is not selected tells what references mean all the same.
  const references = new MetReferences(index, incoming.flatMap((one) => one.entities), met);
  const inOrder = PROCESSING_ORDER.flatMap((type) => opened.filter((one) => one.type === type));
  const planned = (one: SourcedEntity, key: string): PlannedEntity => {
    const before = met.of(one);
    return planEntity(references.respelled(one, before), key, before, answers, parts.validators);
  };
  return {
    revision, target,
    entities: inOrder.map((one, place) => planned(one, `e${place}`)),
    refused: rejected.map(refusedEntity),
    findings: unmatched,
    taken: new Set(heads.map(({ type, identityKey }) => takenKey(type, identityKey))),
  };
}

/** Undefined: the default one, which is still to be made. */
function targetOf(gateway: GatewayRepository, reference: string | undefined): StoredEnvironment | undefined {
  if (reference !== undefined && reference !== DEFAULT_ENVIRONMENT) return requireEnvironment(gateway, reference);
  return gateway.findEnvironment(DEFAULT_ENVIRONMENT);
}

type SourcedEntity = ParsedEntity & { readonly source: number };

/** Types of what comes in, and those that it refers to by what does not stand in clear: an id may stand in what is sealed. */
function typesToOpen(incoming: readonly SourcedEntity[], heads: readonly EntityHead[]): ReadonlySet<EntityType> {
  const types = new Set(incoming.map(({ type }) => type));
  const clear = new ReferenceIndex(heads, () => new Map());
  for (const { type, entity } of incoming) {
    for (const reference of referencesOf(type, entity)) if (!types.has(reference.type) && clear.findInClear(reference) === undefined) types.add(reference.type);
  }
  return types;
}

/** A secret that somebody states for these files must open all of them; the environment's own need not be theirs. */
function openedEntities(entities: readonly SourcedEntity[], key: KeyObject | undefined, stated: boolean): readonly SourcedEntity[] {
  if (key === undefined) return entities.map((one) => strippedEntity(one));
  const wrong: string[] = [];
  const opened = entities.map((one): SourcedEntity => {
    const { parsed, locked } = openParsed(one, key);
    if (locked.some(({ code }) => code === 'PASSWORD_WRONG')) wrong.push(subjectOf(parsed));
    return { ...strippedEntity(parsed), source: one.source };
  });
  if (stated && wrong.length > 0) throw new AppError('ENVIRONMENT_SECRET_WRONG', { items: wrong.slice(0, TOLD) });
  return opened;
}

const TOLD = 20;

export const subjectOf = ({ type, entity }: Pick<ParsedEntity, 'type' | 'entity'>): string => entitySubject(ENTITY_CATALOGUE[type].title, identityOf(type, entity));

/** What answers references: what is kept, and what comes in. */
class Answers {
  readonly #kept: ReferenceIndex;
  readonly #incoming: readonly SourcedEntity[];
  /** By type, put together when the first reference to it is met. */
  readonly #names = new Map<EntityType, ReadonlySet<string>>();

  constructor(kept: ReferenceIndex, incoming: readonly SourcedEntity[]) {
    this.#kept = kept;
    this.#incoming = incoming;
  }

  has({ type, name }: EntityReference): boolean {
    return this.#namesOf(type).has(name) || this.#kept.find({ type, name }) !== undefined;
  }

  #namesOf(type: EntityType): ReadonlySet<string> {
    const known = this.#names.get(type);
    if (known !== undefined) return known;
    const names = new Set<string>();
    for (const one of this.#incoming) if (one.type === type) for (const name of referenceNames(type, one.entity)) names.add(name);
    this.#names.set(type, names);
    return names;
  }
}

function planEntity(one: SourcedEntity, key: string, kept: KeptEntity | undefined, answers: Answers, validators: readonly EntityValidator[]): PlannedEntity {
  const { type, source, stated } = one;
  const { entity, unknown, withheld } = restoreTexts(type, one.entity, kept?.entity);
  const merged = kept === undefined ? { entity, withheld: [] } : mergeEntity(type, kept.entity, entity, stated);
  const differences = kept === undefined ? [] : [...entityDifferences({ type, entity: kept.entity }, { type, entity: merged.entity }), ...filledSecrets(type, kept.entity, merged.entity)];
  const state = kept === undefined ? 'new' : differences.length === 0 ? 'identical' : 'changed';
  const unresolved = referencesOf(type, entity).filter((reference) => !answers.has(reference));
  const unsaid = countSecrets(type, merged.entity).unsaid === 0 ? [] : secretsOf(type, merged.entity).filter(({ value }) => value.state !== 'open');
  return {
    key, source, type, identity: identityOf(type, entity), incoming: one.entity, kept, result: merged.entity,
    state, differences,
    blanks: [...unsaid.map(({ place }) => placeText(place)), ...unknown],
    withheld: [...merged.withheld, ...withheld],
    findings: [
      ...unresolved.map((reference): Finding => ({
        // What stays as it is kept is taken nowhere: a file of ours changes nothing where it came from.
        code: 'REFERENCE_UNRESOLVED', severity: state === 'identical' ? 'warning' : 'error', step: 'dependencies', subject: subjectOf(one), reason: entitySubject(ENTITY_CATALOGUE[reference.type].title, reference.name),
      })),
      ...unsaid.filter(({ value }) => value.state === 'locked').map(({ place }): Finding => ({
        code: 'SECRET_LOCKED', severity: 'warning', step: 'security', subject: subjectOf(one), field: placeText(place),
      })),
      ...unknown.map((field): Finding => ({
        code: 'SECRET_NOT_IN_FILE', severity: 'warning', step: 'security', subject: subjectOf(one), field, reason: 'a part of the text is masked, and nothing that is kept answers it',
      })),
      // Of what is kept as it is there is nothing new to say.
      ...(state === 'identical' ? [] : validators.flatMap((validate) => validate(type, merged.entity, subjectOf(one)))),
    ],
  };
}

function refusedEntity({ source, type, identity, path, findings }: SelectedEntities['rejected'][number], index: number): RefusedEntity {
  const title = isEntityType(type) ? ENTITY_CATALOGUE[type].title : type;
  const called = identity === '' ? String(Number(path.at(-1)) + 1 || '') : identity;
  return { key: `x${index}`, source, findings, subject: called === '' ? title : entitySubject(title, called) };
}

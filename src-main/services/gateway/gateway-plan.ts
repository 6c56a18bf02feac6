import type { Entity } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { EnvironmentId } from '../../../src-shared/gateway/environment-id';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { Difference } from '../../../src-shared/transfer/import-plan';
import type { KeptEntity } from './seal-entity';

/** Where the entities of an import go; one without id is made when it is applied. */
export interface GatewayTarget {
  readonly id: EnvironmentId | undefined;
  readonly name: string;
}

export interface PlannedEntity {
  /** `e3` */
  readonly key: string;
  /** Which of the plan's sources it comes from. */
  readonly source: number;
  readonly type: EntityType;
  readonly identity: string;
  readonly incoming: Entity;
  /** What it meets. */
  readonly kept: KeptEntity | undefined;
  /** What is kept once it is taken: of a new one itself, else what is kept with what it states. */
  readonly result: Entity;
  readonly state: 'new' | 'identical' | 'changed';
  readonly differences: readonly Difference[];
  /** Places whose secret nothing says. */
  readonly blanks: readonly string[];
  readonly withheld: readonly string[];
  /** What it refers to and nothing answers: it is only taken where a person says so. */
  readonly findings: readonly Finding[];
}

/** What can't be taken. */
export interface RefusedEntity {
  /** `x0` */
  readonly key: string;
  readonly source: number;
  /** As people call it: `tool weather`. */
  readonly subject: string;
  readonly findings: readonly Finding[];
}

/** What an import would do to an environment. */
export interface GatewayPlan {
  /** Of what is kept. */
  readonly revision: number;
  readonly target: GatewayTarget;
  /** In the order of processing: what is referred to first. */
  readonly entities: readonly PlannedEntity[];
  readonly refused: readonly RefusedEntity[];
  /** Of the import as a whole. */
  readonly findings: readonly Finding[];
  /** Keys that are taken in the environment, as `takenKey` makes them. */
  readonly taken: ReadonlySet<string>;
}

export const takenKey = (type: EntityType, identityKey: string): string => `${type} ${identityKey}`;

/** As plans, reports and findings call an entity. */
export const entitySubject = (title: string, identity: string): string => `${title} ${identity}`;

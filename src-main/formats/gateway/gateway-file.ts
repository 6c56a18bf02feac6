import type { Place } from '../../../src-shared/errors/place';
import type { SecretPlace } from '../../../src-shared/gateway/entity-secrets';
import type { EntityOf } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { GatewayHead } from '../../../src-shared/gateway/gateway-document';
import type { FieldPath } from '../../../src-shared/profile/field-path';
import type { TreeMap } from '../../../src-shared/profile/tree';
import type { Finding } from '../../../src-shared/transfer/finding';

/** A text of the peer's encryption as the file has it. The entity itself says `locked` in its place until somebody opens it. */
export interface SealedSecret extends SecretPlace {
  readonly text: string;
}

export interface ParsedEntityOf<T extends EntityType> {
  readonly type: T;
  readonly entity: EntityOf<T>;
  readonly sealed: readonly SealedSecret[];
  /** Fields that the file has: an update need not touch the others. */
  readonly stated: ReadonlySet<string>;
  readonly path: FieldPath;
}

/** Its type tells which entity it is. */
export type ParsedEntity = { readonly [T in EntityType]: ParsedEntityOf<T> }[EntityType];

/** What can't be taken. */
export interface RejectedEntity {
  /** As the file has it: may be one that no gateway knows. */
  readonly type: string;
  /** Its name or address; empty where it has none. */
  readonly identity: string;
  readonly path: FieldPath;
  /** All that is wrong with it, each with its place. */
  readonly findings: readonly Finding[];
}

/** What a file says of itself and what it holds, where the two differ. */
export interface CountDifference {
  readonly type: string;
  readonly stated: number;
  readonly held: number;
}

/** How the entities came: a whole document, one inside the body of an import request, or one root by itself. */
export type GatewayLayout = 'document' | 'request' | 'root';

/** A gateway document as it is read, before anything is opened. */
export interface GatewayFile {
  readonly layout: GatewayLayout;
  readonly yaml: boolean;
  readonly head: GatewayHead;
  /** Types whose lists the file has, in its order; an empty list is there too. */
  readonly types: readonly EntityType[];
  /** In the order of the file. */
  readonly entities: readonly ParsedEntity[];
  readonly rejected: readonly RejectedEntity[];
  /** Of the document and of entities that are taken. */
  readonly findings: readonly Finding[];
  readonly checks: { readonly counts: readonly CountDifference[] };
  readonly exportOptions: TreeMap;
  /** Whether it has `metadata.dependencies`. */
  readonly dependencies: boolean;
  readonly extras: TreeMap;
  /** The place of a path in the text. Never throws. */
  locate(path: FieldPath): Place;
}

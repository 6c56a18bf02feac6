import type { FieldPath } from '../../../src-shared/profile/field-path';
import type { TreeMap } from '../../../src-shared/profile/tree';

/** One thing that a step says in another way, or has no place for. */
export interface MigrationNote {
  readonly code: 'FIELD_MIGRATED' | 'LOST_IN_MIGRATION';
  /** Where it stood in the tree that the step was given. */
  readonly path: FieldPath;
  /** The name of the server it is about; a server stands two steps deep. */
  readonly subject?: string;
  /** What it is now, or why it is lost. In words of its own, never those of a value. */
  readonly reason: string;
}

/** A name that means a server without an id, or several servers. */
export interface NamedServers {
  readonly name: string;
  /** Where it stood in the tree that the step was given. */
  readonly path: FieldPath;
  /** Positions among the servers, which no later step moves. */
  readonly servers: readonly number[];
}

export interface Migrated {
  readonly tree: TreeMap;
  readonly changes: readonly MigrationNote[];
  /** What only the servers as they are kept, or a person, can tell. */
  readonly questions: readonly NamedServers[];
  /** Where what stands at a path of the new tree stood in the old one. */
  readonly origin: (path: FieldPath) => FieldPath;
}

/** One step of the profile document from a version to the next. Pure; what it does not know stays as it is, for the reader to judge. */
export type Migration = (tree: TreeMap) => Migrated;

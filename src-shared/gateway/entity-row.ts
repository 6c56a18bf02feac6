import type { z } from 'zod';
import type { Tree } from '../profile/tree';
import type { EntityType } from './entity-type';

/**
 * How secrets stand in a field: `values`, one sealed object of texts (`auth_value`); `parameters`, a sealed object for each name;
 * `headers`, texts by name of which some are sealed, each in an envelope.
 */
export type SecretKind = 'values' | 'parameters' | 'headers';

/** What a person should know of an entity that is kept as it is. Never holds a value of it. */
export interface Remark {
  readonly field: string;
  readonly severity: 'warning' | 'note';
  readonly reason: string;
}

/** A list of names, slugs, ids or addresses of entities of another type. */
export interface Reference {
  readonly field: string;
  readonly type: EntityType;
}

/** All that is to be known of a type of entity. Whatever works on entities works over these rows. */
export interface EntityRow<S extends z.ZodObject = z.ZodObject> {
  /** What one is called. */
  readonly title: string;
  /** Its fields in the order of the file, and last `extras`. */
  readonly schema: S;
  /** The field that a selection, a dependency and a report name it by. */
  readonly identity: 'name' | 'uri';
  /** How identities are compared when one meets what is kept. */
  readonly conflict: 'slug' | 'text' | 'canonical-uri';
  /** Fields that a file must have; null will do where the schema takes it. */
  readonly required: readonly string[];
  /** By field, in their order. */
  readonly secrets: Readonly<Record<string, SecretKind>>;
  /** The field whose value the secrets are sent to: a secret that is kept does not follow to another one. */
  readonly destination: string | undefined;
  readonly refersTo: readonly Reference[];
  /** By field, another name that is read where the field is missing or empty. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Told by the gateway it comes from, of itself: neither compared nor imported into another. */
  readonly ignored: readonly string[];
  /** Fields that the peer's file has no place for: written beside its entities. */
  readonly beside: readonly string[];
  /** Written after a field, made of others, and passed over when it is read. */
  readonly derived: readonly { readonly field: string; readonly after: string; from(entity: z.output<S>): Tree }[];
  remarks?(entity: z.output<S>): readonly Remark[];
}

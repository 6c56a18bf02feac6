import type { SecretPlace } from '../../../src-shared/gateway/entity-secrets';
import type { SecretValue } from '../../../src-shared/gateway/secret-value';
import type { Tree } from '../../../src-shared/profile/tree';

/** How a secret stands in a document that is written. There is no writing without one: who writes says what becomes of secrets. */
export type SpellSecret = (place: SecretPlace, value: SecretValue) => Tree;

/** The peer's own words for a value that is not told. It takes a masked header for its value, and a null for no credentials. */
export const PEER_MASK = '*****';

/** Secrets left out. */
export const withholdSecret: SpellSecret = ({ kind }) => (kind === 'values' ? null : PEER_MASK);

/** Secrets in clear. The peer reads such headers only: it knows no other value that is not sealed. */
export const spellInClear: SpellSecret = (place, value) => {
  if (value.state !== 'open') return withholdSecret(place, value);
  return place.kind === 'headers' ? headerText(place, value.values) : new Map(value.values);
};

const headerText = ({ name = '' }: SecretPlace, values: ReadonlyMap<string, string>): string => values.get(name) ?? '';

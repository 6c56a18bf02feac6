import type { KeyObject } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import type { ErrorCode } from '../../../src-shared/errors/error-code';
import { mapSecrets, type SecretPlace } from '../../../src-shared/gateway/entity-secrets';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import { openSecret, type SecretValue } from '../../../src-shared/gateway/secret-value';
import type { ParsedEntity, ParsedEntityOf, SealedSecret } from '../../formats/gateway/gateway-file';
import { spellInClear, withholdSecret, type SpellSecret } from '../../formats/gateway/secret-spelling';
import { openPeerHeader, openPeerValues, sealPeerHeader, sealPeerValues } from './peer-values';

/** A secret that stays locked, and why. */
export interface LockedPlace {
  readonly place: SecretPlace;
  readonly code: Extract<ErrorCode, 'PASSWORD_WRONG' | 'SEALED_VALUE_DAMAGED'>;
}

export interface OpenedEntity<T extends EntityType = EntityType> {
  /** With nothing sealed beside it any more. */
  readonly parsed: ParsedEntityOf<T>;
  readonly locked: readonly LockedPlace[];
}

/** Opens every sealed secret of an entity that the key opens. Whether one that stays locked is too many is for the caller to say. */
export function openEntity<T extends EntityType>(parsed: ParsedEntityOf<T>, key: KeyObject): OpenedEntity<T> {
  const locked: LockedPlace[] = [];
  const entity = mapSecrets(parsed.type, parsed.entity, (place, value) => {
    const sealed = parsed.sealed.find(({ field, name }) => field === place.field && name === place.name);
    if (sealed === undefined) return value;
    const opened = openOne(sealed, key);
    if (typeof opened === 'object') return opened;
    locked.push({ place, code: opened });
    return value;
  });
  return { parsed: { ...parsed, entity, sealed: [] }, locked };
}

/** The same for one of any type. */
export function openParsed(parsed: ParsedEntity, key: KeyObject): { readonly parsed: ParsedEntity; readonly locked: readonly LockedPlace[] } {
  const { parsed: opened, locked } = openEntity(parsed, key);
  // Type and entity are still those of one row.
  return { parsed: opened as ParsedEntity, locked };
}

function openOne({ kind, name = '', text }: SealedSecret, key: KeyObject): SecretValue | LockedPlace['code'] {
  try {
    return openSecret(kind === 'headers' ? new Map([[name, openPeerHeader(key, text)]]) : openPeerValues(key, text));
  } catch (error) {
    if (error instanceof AppError && (error.code === 'PASSWORD_WRONG' || error.code === 'SEALED_VALUE_DAMAGED')) return error.code;
    throw error;
  }
}

/**
 * Secrets as the peer opens them under that key; what is not open is left out. Headers it takes in clear only: it refuses on import what it
 * encrypts on export.
 */
export const spellForPeer = (key: KeyObject, headersInClear = false): SpellSecret => (place, value) => {
  if (value.state !== 'open' || (place.kind === 'headers' && headersInClear)) return spellInClear(place, value);
  if (place.kind === 'headers') return sealPeerHeader(key, value.values.get(place.name ?? '') ?? '');
  return sealPeerValues(key, value.values) ?? withholdSecret(place, value);
};

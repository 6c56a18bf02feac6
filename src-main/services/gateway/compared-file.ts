import type { KeyObject } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import { FILE_ORDER, isEntityType, type EntityType } from '../../../src-shared/gateway/entity-type';
import type { KeyDerivation } from '../../../src-shared/profile/document-security';
import { findingLine } from '../../../src-shared/transfer/finding-text';
import { decodeText } from '../../formats/decode-text';
import type { GatewayFile } from '../../formats/gateway/gateway-file';
import { parseGatewayDocument } from '../../formats/gateway/parse-gateway-document';
import { parseText } from '../../formats/parse-text';
import type { ParsedText } from '../../formats/parsed-text';
import type { KeyDeriver, SealingKeys } from '../sealing/key-deriver';
import type { ComparedSide } from './diff-gateway';
import { openEntity } from './open-entity';
import { gatewaySealing, openSealedGateway } from './open-sealed-gateway';
import type { GatewayText } from './rekey-gateway';
import { secretKeyOf } from './secret-key-of';

/** What opens a file that is compared. */
export interface ComparedWith {
  /** With which its values are encrypted. */
  readonly secret?: string | undefined;
  /** Of a sealed file. */
  readonly password?: string | undefined;
}

/**
 * A file as one side of a comparison.
 * @throws AppError ENVIRONMENT_SECRET_WRONG when the key is not the one its values were encrypted with; ITEMS_REJECTED with what is wrong
 *   with entries that can't be read, as they would look missing; PASSWORD_REQUIRED for a sealed one; those of `parseText` and `parseGatewayDocument`
 */
export function comparedFile({ name, content }: GatewayText, key: KeyObject | undefined): ComparedSide {
  try {
    const parsed = parseText(decodeText(content), { name });
    if (gatewaySealing(parsed.tree) !== undefined) throw passwordRequired();
    return readSide(parsed, key);
  } catch (error) {
    throw withinFile(error, name);
  }
}

/** The same of a file that may be sealed. @throws AppError as `comparedFile` and `openSealedGateway`; KEY_DERIVATION_REFUSED */
export async function openComparedFile({ name, content }: GatewayText, { secret, password }: ComparedWith, deriver: Pick<KeyDeriver, 'keysOf'>): Promise<ComparedSide> {
  try {
    const parsed = parseText(decodeText(content), { name });
    const sealing = gatewaySealing(parsed.tree);
    if (sealing === undefined) return readSide(parsed, secret === undefined ? undefined : secretKeyOf(secret));
    if (password === undefined) throw passwordRequired();
    const opened = openSealedGateway(parsed.tree, await keysOf(password, sealing.keyDerivation, deriver));
    return readSide(opened === undefined ? parsed : { ...parsed, tree: opened.tree }, opened?.key);
  } catch (error) {
    throw withinFile(error, name);
  }
}

/** What a live gateway exports, as far as it can be read: the peer has entries twice, and exports them so. @throws AppError as `comparedFile`, without ITEMS_REJECTED */
export function comparedGateway({ name, content }: GatewayText, key: KeyObject | undefined): ComparedGateway {
  try {
    const file = parseGatewayDocument(parseText(decodeText(content), { name }));
    return { ...sideOf(file, key), unread: file.rejected.flatMap(({ type, identity }) => (isEntityType(type) ? [{ type, identity }] : [])) };
  } catch (error) {
    throw withinFile(error, name);
  }
}

export interface ComparedGateway extends ComparedSide {
  /** There too, but as nothing that can be read, or once more. */
  readonly unread: readonly { readonly type: EntityType; readonly identity: string }[];
}

const passwordRequired = (): AppError => new AppError('PASSWORD_REQUIRED', { reason: 'it is sealed' });

const withinFile = (error: unknown, name: string): unknown => (error instanceof AppError && name !== '' && error.details.place?.file === undefined ? error.within(name) : error);

async function keysOf(password: string, derivation: KeyDerivation, deriver: Pick<KeyDeriver, 'keysOf'>): Promise<SealingKeys> {
  const bytes = new TextEncoder().encode(password);
  try {
    return await deriver.keysOf(bytes, derivation);
  } finally {
    bytes.fill(0);
  }
}

/** Lines that a refusal has at most. */
const TOLD = 100;

function readSide(parsed: ParsedText, key: KeyObject | undefined): ComparedSide {
  const file = parseGatewayDocument(parsed);
  if (file.rejected.length > 0) {
    const lines = file.rejected.flatMap(({ findings }) => findings.map(findingLine));
    throw new AppError('ITEMS_REJECTED', { items: lines.length > TOLD ? [...lines.slice(0, TOLD), `and ${lines.length - TOLD} more`] : lines });
  }
  return sideOf(file, key);
}

function sideOf(file: GatewayFile, key: KeyObject | undefined): ComparedSide {
  // A document of ours has all fields: what is not there is empty. One of the peer has no place for some.
  const isOurs = file.head.api_version !== undefined;
  return {
    types: FILE_ORDER.filter((type) => file.types.includes(type)),
    entities: file.entities.map((parsedEntity) => {
      const { type, stated } = parsedEntity;
      const opened = key === undefined ? undefined : openEntity(parsedEntity, key);
      if (opened?.locked.some(({ code }) => code === 'PASSWORD_WRONG') === true) throw new AppError('ENVIRONMENT_SECRET_WRONG');
      return { type, entity: opened?.parsed.entity ?? parsedEntity.entity, ...(!isOurs && { stated }) };
    }),
  };
}

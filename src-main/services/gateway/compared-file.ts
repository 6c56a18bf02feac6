import type { KeyObject } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import { FILE_ORDER } from '../../../src-shared/gateway/entity-type';
import { decodeText } from '../../formats/decode-text';
import { parseGatewayDocument } from '../../formats/gateway/parse-gateway-document';
import { parseText } from '../../formats/parse-text';
import type { ComparedSide } from './diff-gateway';
import { openEntity } from './open-entity';
import type { GatewayText } from './rekey-gateway';

/**
 * A file as one side of a comparison.
 * @throws AppError ENVIRONMENT_SECRET_WRONG when the key is not the one its values were encrypted with; ITEMS_REJECTED with all entries
 *   that can't be read, as they would look missing; those of `parseText` and `parseGatewayDocument`
 */
export function comparedFile({ name, content }: GatewayText, key: KeyObject | undefined): ComparedSide {
  try {
    return readSide(name, content, key);
  } catch (error) {
    throw error instanceof AppError && name !== '' && error.details.place?.file === undefined ? error.within(name) : error;
  }
}

function readSide(name: string, content: Uint8Array, key: KeyObject | undefined): ComparedSide {
  const file = parseGatewayDocument(parseText(decodeText(content), { name }));
  if (file.rejected.length > 0) {
    throw new AppError('ITEMS_REJECTED', { items: file.rejected.map(({ type, identity, path }) => `${type} ${identity === '' ? Number(path.at(-1) ?? 0) + 1 : JSON.stringify(identity)}`) });
  }
  // A document of ours has all fields: what is not there is empty. One of the peer has no place for some.
  const isOurs = file.head.api_version !== undefined;
  return {
    types: FILE_ORDER.filter((type) => file.types.includes(type)),
    entities: file.entities.map((parsed) => {
      const { type, stated } = parsed;
      const opened = key === undefined ? undefined : openEntity(parsed, key);
      if (opened?.locked.some(({ code }) => code === 'PASSWORD_WRONG') === true) throw new AppError('ENVIRONMENT_SECRET_WRONG');
      return { type, entity: opened?.parsed.entity ?? parsed.entity, ...(!isOurs && { stated }) };
    }),
  };
}

import type { EntityDifference } from '../../../src-shared/contract/gateway-operations';
import type { OperationOutput } from '../../../src-shared/contract/operations';
import { FILE_ORDER } from '../../../src-shared/gateway/entity-type';
import type { Compress } from '../export/export-service';
import { reach, UNWATCHED, type JobWatch } from '../import/job-watch';
import type { Unpacker } from '../import/unpack-source';
import type { KeyDeriver } from '../sealing/key-deriver';
import { underOneKey } from '../secrets/under-one-key';
import type { VaultSource } from '../secrets/vault-source';
import { openComparedFile } from './compared-file';
import { diffSteps, type ComparedSide } from './diff-gateway';
import { packed } from './gateway-file-of';
import type { GatewayFiles, GatewayRekeying, GatewaySide } from './gateway-files';
import type { GatewayRepository } from './gateway-repository';
import { openPages, type EntitySource } from './open-entities';
import { readAtOneMoment, resting, type Steps } from './read-at-one-moment';
import { rekeyGateway } from './rekey-gateway';
import { requireEnvironment } from './require-environment';
import { secretKeyOf } from './secret-key-of';
import { unpackGatewayFile } from './unpack-gateway-file';

export interface GatewayFileParts {
  readonly gateway: GatewayRepository;
  readonly vault: VaultSource;
  readonly unpacker: Unpacker;
  readonly deriver: Pick<KeyDeriver, 'keysOf'>;
  readonly compress: Compress;
}

/** Files of gateway configuration as they are. Changes nothing. */
export class GatewayFileService implements GatewayFiles {
  readonly #parts: GatewayFileParts;

  constructor(parts: GatewayFileParts) {
    this.#parts = parts;
  }

  /** @throws AppError ENVIRONMENT_NOT_FOUND, those of `openComparedFile`, VAULT_… */
  async diff(a: GatewaySide, b: GatewaySide, watch: JobWatch = UNWATCHED): Promise<readonly EntityDifference[]> {
    const look = (): void => reach(watch, { phase: 'compare', done: 0 });
    const [mine, theirs] = [await this.#side(a, look), await this.#side(b, look)];
    return resting(diffSteps(mine, theirs), look);
  }

  /** The same file, packed as it was, with its encrypted values under another secret. @throws AppError those of `rekeyGateway` and `unpackGatewayFile` */
  async rekey({ file, sourceSecret, targetSecret }: GatewayRekeying): Promise<OperationOutput<'gateway.rekey'>> {
    const { packing, ...given } = await unpackGatewayFile(file, this.#parts.unpacker);
    const { content, language, values } = rekeyGateway(given, secretKeyOf(sourceSecret), secretKeyOf(targetSecret));
    return { values, file: { fileName: file.name.slice(file.name.lastIndexOf('/') + 1), ...await packed(content, language, packing, this.#parts.compress) } };
  }

  async #side(side: GatewaySide, look: () => void): Promise<ComparedSide> {
    if ('file' in side) return openComparedFile(await unpackGatewayFile(side.file, this.#parts.unpacker), side, this.#parts.deriver);
    const { gateway, vault } = this.#parts;
    return underOneKey(async () => {
      const { id } = requireEnvironment(gateway, side.environment);
      const open = await vault.open();
      return readAtOneMoment(gateway, () => wholeSide({ gateway, vault: open, environmentId: id }), look);
    });
  }
}

function* wholeSide(source: EntitySource): Steps<ComparedSide> {
  const entities: ComparedSide['entities'][number][] = [];
  for (const type of FILE_ORDER) {
    for (const page of openPages(source, type)) {
      for (const entity of page) entities.push(entity);
      yield;
    }
  }
  return { types: FILE_ORDER, entities };
}

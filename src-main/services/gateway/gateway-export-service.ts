import type { EntityDifference, GatewayExport } from '../../../src-shared/contract/gateway-operations';
import type { OperationOutput } from '../../../src-shared/contract/operations';
import { FILE_ORDER } from '../../../src-shared/gateway/entity-type';
import type { GatewayExportOptions, GatewaySecretMode } from '../../../src-shared/gateway/gateway-export-options';
import { DEFAULT_ENVIRONMENT } from '../../../src-shared/gateway/environment';
import type { Compress } from '../export/export-service';
import type { KeyDeriver } from '../sealing/key-deriver';
import type { Unpacker } from '../import/unpack-source';
import { underOneKey } from '../secrets/under-one-key';
import type { VaultSource } from '../secrets/vault-source';
import { chooseEntities } from './choose-entities';
import { comparedFile } from './compared-file';
import { diffGateway, type ComparedSide } from './diff-gateway';
import { countSecrets, exportGateway, leavesTextsInClear, type SecretTreatment } from './export-gateway';
import { gatewayFileOf, packed } from './gateway-file-of';
import type { GatewayExports, GatewayRekeying, GatewaySide } from './gateway-exports';
import type { GatewayRepository } from './gateway-repository';
import { openPages, type EntitySource } from './open-entities';
import { planGatewaySecrets } from './plan-gateway-secrets';
import { readAtOneMoment, type Steps } from './read-at-one-moment';
import { rekeyGateway } from './rekey-gateway';
import { requireEnvironment } from './require-environment';
import { openEnvironment } from './seal-environment';
import { secretKeyOf } from './secret-key-of';
import { unpackGatewayFile } from './unpack-gateway-file';
import { withholdGateway } from './withhold-gateway';

export interface GatewayExportParts {
  readonly gateway: GatewayRepository;
  readonly vault: Pick<VaultSource, 'open'>;
  readonly compress: Compress;
  readonly unpacker: Unpacker;
  readonly deriver: Pick<KeyDeriver, 'freshKeys'>;
  readonly now: () => Date;
  readonly version: string;
}

/** Gateway configuration that leaves as a file, and files of it at hand. Changes nothing. */
export class GatewayExportService implements GatewayExports {
  readonly #parts: GatewayExportParts;

  constructor(parts: GatewayExportParts) {
    this.#parts = parts;
  }

  /** @throws AppError ENVIRONMENT_NOT_FOUND, those of `planGatewaySecrets` and `chooseEntities`, VAULT_… */
  async export(environment: string | undefined, options: GatewayExportOptions): Promise<GatewayExport> {
    const { gateway, vault, compress, now, version } = this.#parts;
    const at = now();
    const { kept, mode, chosen, ownSecret } = await underOneKey(async () => {
      const found = requireEnvironment(gateway, environment ?? DEFAULT_ENVIRONMENT);
      const planned = planGatewaySecrets(options, found);
      const open = await vault.open();
      const secret = planned === 'environment-key' ? options.targetSecret ?? openEnvironment(found, open).secret : undefined;
      const read = await readAtOneMoment(gateway, () => chooseEntities({ gateway, vault: open, environmentId: found.id }, options));
      return { kept: found, mode: planned, chosen: read, ownSecret: secret };
    });
    const secrets = countSecrets(chosen.entities);
    const whole = withholdGateway(chosen.entities, ['text', 'address']);
    const nothing = secrets + whole.places.length === 0;
    const treatment = await this.#treatment(nothing && mode === 'sealed' ? 'omit' : mode, ownSecret, options);
    const { entities, places } = leavesTextsInClear(treatment) ? { entities: chosen.entities, places: [] }
      : treatment.mode === 'sealed' ? withholdGateway(chosen.entities, ['address']) : whole;
    const document = exportGateway({ ...chosen, entities, source: kept.url ?? '', options, exportedAt: at, version }, treatment);
    const leaves = treatment.mode !== 'omit' && treatment.mode !== 'placeholder';
    return {
      file: await gatewayFileOf(document, { environment: kept.name, at, options, compress }),
      counts: chosen.counts, unresolved: [...chosen.unresolved],
      secretsWithheld: (leaves ? 0 : secrets) + places.length, secretsLeaving: (leaves ? secrets : 0) + whole.places.length - places.length, masked: [...places],
    };
  }

  /** @throws AppError ENVIRONMENT_NOT_FOUND, those of `comparedFile`, VAULT_… */
  async diff(a: GatewaySide, b: GatewaySide): Promise<EntityDifference[]> {
    const [mine, theirs] = [await this.#side(a), await this.#side(b)];
    return [...diffGateway(mine, theirs)];
  }

  /** The same file, packed as it was, with its encrypted values under another secret. @throws AppError those of `rekeyGateway` and `unpackGatewayFile` */
  async rekey({ file, sourceSecret, targetSecret }: GatewayRekeying): Promise<OperationOutput<'gateway.rekey'>> {
    const { packing, ...given } = await unpackGatewayFile(file, this.#parts.unpacker);
    const { content, language, values } = rekeyGateway(given, secretKeyOf(sourceSecret), secretKeyOf(targetSecret));
    return { values, file: { fileName: file.name.slice(file.name.lastIndexOf('/') + 1), ...await packed(content, language, packing, this.#parts.compress) } };
  }

  async #treatment(mode: GatewaySecretMode, secret: string | undefined, { password, allowPlain }: Pick<GatewayExportOptions, 'password' | 'allowPlain'>): Promise<SecretTreatment> {
    if (mode === 'environment-key') return { mode, key: secretKeyOf(secret ?? ''), textsInClear: allowPlain };
    if (mode !== 'sealed') return { mode };
    const bytes = new TextEncoder().encode(password);
    try {
      return { mode, keys: await this.#parts.deriver.freshKeys(bytes) };
    } finally {
      bytes.fill(0);
    }
  }

  async #side(side: GatewaySide): Promise<ComparedSide> {
    if ('file' in side) return comparedFile(await unpackGatewayFile(side.file, this.#parts.unpacker), side.secret === undefined ? undefined : secretKeyOf(side.secret));
    const { gateway, vault } = this.#parts;
    return underOneKey(async () => {
      const { id } = requireEnvironment(gateway, side.environment);
      const open = await vault.open();
      return readAtOneMoment(gateway, () => wholeSide({ gateway, vault: open, environmentId: id }));
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

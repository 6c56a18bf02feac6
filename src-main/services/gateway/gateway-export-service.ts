import type { EntityDifference, GatewayExport } from '../../../src-shared/contract/gateway-operations';
import type { OperationOutput } from '../../../src-shared/contract/operations';
import { FILE_ORDER } from '../../../src-shared/gateway/entity-type';
import type { GatewayExportOptions } from '../../../src-shared/gateway/gateway-export-options';
import { joinBytes } from '../../../src-shared/join-bytes';
import type { FileSink } from '../export/destination';
import type { Compress } from '../export/export-service';
import { unlessStopped } from '../export/unless-stopped';
import { breathe, BREATH_MS, reach, UNWATCHED, type JobWatch } from '../import/job-watch';
import type { Unpacker } from '../import/unpack-source';
import type { KeyDeriver } from '../sealing/key-deriver';
import { underOneKey } from '../secrets/under-one-key';
import { openComparedFile } from './compared-file';
import { diffSteps, type ComparedSide } from './diff-gateway';
import { exportGateway, leavesTextsInClear } from './export-gateway';
import { formatOf, type Exported, type GatewayFormat } from './extension-points';
import { gatewayFileOf, packed, packedPieces, type CompressPieces } from './gateway-file-of';
import type { GatewayExporting, GatewayExports, GatewayRekeying, GatewaySide, WrittenGateway } from './gateway-exports';
import type { GatewayRepository } from './gateway-repository';
import { openPages, openSome, type EntitySource } from './open-entities';
import { prepareGatewayExport, type PreparedGatewayExport, type PreparingParts } from './prepare-gateway-export';
import { readAtOneMoment, resting, type Steps } from './read-at-one-moment';
import { rekeyGateway } from './rekey-gateway';
import { requireEnvironment } from './require-environment';
import { secretKeyOf } from './secret-key-of';
import { unpackGatewayFile } from './unpack-gateway-file';

export interface GatewayExportParts extends PreparingParts {
  readonly gateway: GatewayRepository;
  readonly compress: Compress;
  readonly compressPieces: CompressPieces;
  readonly unpacker: Unpacker;
  readonly deriver: Pick<KeyDeriver, 'freshKeys' | 'keysOf'>;
  readonly formats: readonly GatewayFormat[];
  readonly exported?: Exported;
  readonly now: () => Date;
  readonly version: string;
}

interface WritingParts {
  readonly options: GatewayExportOptions;
  readonly format: GatewayFormat;
  readonly at: Date;
  /** Who follows it: nobody before it is written. */
  readonly watched: { readonly watch: JobWatch };
}

/** Gateway configuration that leaves as a file, and files of it at hand. Changes nothing. */
export class GatewayExportService implements GatewayExports {
  readonly #parts: GatewayExportParts;

  constructor(parts: GatewayExportParts) {
    this.#parts = parts;
  }

  async begin(environment: string | undefined, options: GatewayExportOptions): Promise<GatewayExporting> {
    const { formats, compressPieces, now } = this.#parts;
    const format = formatOf(formats, options.format);
    const at = now();
    using held = new DisposableStack();
    const prepared = held.use(await underOneKey(() => prepareGatewayExport(this.#parts, environment, options)));
    const watched = { watch: UNWATCHED };
    const { packing, content } = await packedPieces(this.#pieces(prepared, { options, format, at, watched }), options.compression, compressPieces);
    const file = gatewayFileOf({ environment: prepared.environment.name, at, format, packing });
    const keeping = held.move();
    return {
      file,
      writeTo: async (sink, watch) => {
        watched.watch = watch;
        return { ...await this.#deliver(prepared, content, sink, watch), mediaType: file.mediaType };
      },
      [Symbol.dispose]: () => keeping.dispose(),
    };
  }

  async export(environment: string | undefined, options: GatewayExportOptions): Promise<GatewayExport> {
    using exporting = await this.begin(environment, options);
    const { file: { fileName, mediaType } } = exporting;
    const chunks: Uint8Array[] = [];
    const inMemory: FileSink = {
      write: async (chunk) => void chunks.push(chunk),
      commit: () => Promise.resolve(fileName),
      discard: async () => void chunks.splice(0),
    };
    const { fileName: _, mediaType: __, bytes: ___, ...told } = await exporting.writeTo(inMemory, UNWATCHED);
    return { ...told, file: { fileName, mediaType, content: joinBytes(chunks) } };
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

  /** A page of entities at a time; between two of them others have the thread. */
  async *#pieces({ source, chosen, treatment, withheld, environment, guard }: PreparedGatewayExport, { options, format, at, watched }: WritingParts): AsyncGenerator<Uint8Array, undefined> {
    const total = Object.values(chosen.counts).reduce((sum, count) => sum + count, 0);
    let done = 0;
    const document = exportGateway({
      ...chosen, source: environment.url ?? '', options, exportedAt: at, version: this.#parts.version, masked: () => withheld.places,
      open: (heads) => {
        reach(watched.watch, { phase: 'write', done, total });
        done += heads.length;
        return openSome(source, heads).map((one) => withheld.leaving(one));
      },
    }, treatment);
    const encoder = new TextEncoder();
    let began = performance.now();
    for (const text of format.write(document)) {
      yield encoder.encode(text);
      if (performance.now() - began >= BREATH_MS) {
        await breathe();
        began = performance.now();
      }
      await guard.look();
    }
    return undefined;
  }

  async #deliver({ about, chosen, treatment, withheld, secrets }: PreparedGatewayExport, content: AsyncIterable<Uint8Array>, sink: FileSink, watch: JobWatch): Promise<Omit<WrittenGateway, 'mediaType'>> {
    try {
      let bytes = 0;
      for await (const chunk of content) {
        bytes += chunk.length;
        await unlessStopped(sink.write(chunk), watch);
      }
      const { found, places } = withheld;
      const leaves = treatment.mode !== 'omit' && treatment.mode !== 'placeholder';
      const told = { counts: chosen.counts, secretsWithheld: (leaves ? 0 : secrets) + places.length, secretsLeaving: (leaves ? secrets : 0) + found - places.length };
      reach(watch, { phase: 'finish', done: 0 });
      const fileName = await sink.commit({ inClear: leavesTextsInClear(treatment) && told.secretsLeaving > 0 });
      this.#parts.exported?.({ ...about, ...told, fileName, bytes });
      return { ...told, fileName, bytes, unresolved: [...chosen.unresolved], masked: [...places] };
    } catch (error) {
      await sink.discard();
      throw error;
    }
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

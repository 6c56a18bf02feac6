import type { GatewayExport } from '../../../src-shared/contract/gateway-operations';
import type { GatewayExportOptions } from '../../../src-shared/gateway/gateway-export-options';
import { joinBytes } from '../../../src-shared/join-bytes';
import type { FileSink } from '../export/destination';
import { WriteAhead } from '../export/write-ahead';
import { breathe, BREATH_MS, reach, UNWATCHED, type JobWatch } from '../import/job-watch';
import { underOneKey } from '../secrets/under-one-key';
import { exportGateway, leavesTextsInClear } from './export-gateway';
import { formatOf, type Exported, type GatewayFormat } from './extension-points';
import { gatewayFileOf, packedPieces, type CompressPieces } from './gateway-file-of';
import type { GatewayExporting, GatewayExports, WrittenGateway } from './gateway-exports';
import type { GatewayRepository } from './gateway-repository';
import { openSome } from './open-entities';
import { prepareGatewayExport, type PreparedGatewayExport, type PreparingParts } from './prepare-gateway-export';

export interface GatewayExportParts extends PreparingParts {
  readonly gateway: GatewayRepository;
  readonly compressPieces: CompressPieces;
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

/** Bytes that are handed on at a time: who asked sees at once that it begins, and then each time somebody waits for the disk. */
const [FIRST_PIECE, LARGEST_PIECE] = [256, 1_048_576];

/** Gateway configuration that leaves as a file. Changes nothing. */
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
    let piece = new Uint8Array(FIRST_PIECE);
    let filled = 0;
    for (const made of format.write(document)) {
      let rest = typeof made === 'string' ? encoder.encode(made) : made;
      while (rest.length > 0) {
        const fitting = rest.subarray(0, piece.length - filled);
        piece.set(fitting, filled);
        filled += fitting.length;
        rest = rest.subarray(fitting.length);
        if (filled < piece.length) break;
        yield piece;
        piece = new Uint8Array(Math.min(piece.length * 2, LARGEST_PIECE));
        filled = 0;
      }
      if (performance.now() - began >= BREATH_MS) {
        await breathe();
        began = performance.now();
      }
      await guard.look();
    }
    if (filled > 0) yield piece.subarray(0, filled);
    return undefined;
  }

  async #deliver({ about, chosen, treatment, withheld, secrets }: PreparedGatewayExport, content: AsyncIterable<Uint8Array>, sink: FileSink, watch: JobWatch): Promise<Omit<WrittenGateway, 'mediaType'>> {
    try {
      let bytes = 0;
      const ahead = new WriteAhead(sink, watch);
      for await (const chunk of content) {
        bytes += chunk.length;
        await ahead.write(chunk);
      }
      await ahead.finish();
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
}

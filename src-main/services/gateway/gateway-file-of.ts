import type { GatewayCompression } from '../../../src-shared/gateway/gateway-export-options';
import type { ExportedFile } from '../../../src-shared/transfer/exported-file';
import type { WrittenLanguage } from '../../../src-shared/transfer/written-language';
import type { PlannedFile } from '../export/destination';
import type { Compress } from '../export/export-service';
import { fileStamp, slug } from '../export/file-name';
import type { GatewayFormat } from './extension-points';

/** How a file of one document is packed. */
export type GatewayPacking = Exclude<GatewayCompression, 'auto'>;

/** Compresses a file that comes piece by piece. */
export type CompressPieces = (pieces: AsyncIterable<Uint8Array>, packing: Exclude<GatewayPacking, 'none'>) => AsyncIterable<Uint8Array>;

/** `auto` compresses what is larger. */
const AUTO_BYTES = 5 * 1024 ** 2;
/** RFC 6713; Brotli files have no registered type. */
const PACKED_TYPES = { gzip: 'application/gzip', brotli: 'application/x-brotli' } as const;
const COMPRESSED_ENDINGS = { none: '', gzip: '.gz', brotli: '.br' } as const;

export interface GatewayFileParts {
  readonly environment: string;
  readonly at: Date;
  readonly format: Pick<GatewayFormat, 'extension' | 'mediaType'>;
  readonly packing: GatewayPacking;
}

/** `valise-gateway-production-20250124-150000.json.gz`: the file of a document. */
export const gatewayFileOf = ({ environment, at, format, packing }: GatewayFileParts): PlannedFile => ({
  fileName: `valise-gateway-${slug(environment)}-${fileStamp(at)}.${format.extension}${COMPRESSED_ENDINGS[packing]}`,
  mediaType: packing === 'none' ? format.mediaType : PACKED_TYPES[packing],
});

export interface PackedPieces {
  readonly packing: GatewayPacking;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Packs what comes piece by piece. With `auto` it is held until it is too much to leave as it is, or ends. */
export async function packedPieces(pieces: AsyncGenerator<Uint8Array, undefined>, compression: GatewayCompression, compress: CompressPieces): Promise<PackedPieces> {
  if (compression !== 'auto') return { packing: compression, content: compression === 'none' ? pieces : compress(pieces, compression) };
  const held: Uint8Array[] = [];
  let bytes = 0;
  while (bytes <= AUTO_BYTES) {
    const next = await pieces.next();
    if (next.done === true) return { packing: 'none', content: following(held) };
    held.push(next.value);
    bytes += next.value.length;
  }
  return { packing: 'gzip', content: compress(following(held, pieces), 'gzip') };
}

async function* following(held: readonly Uint8Array[], rest?: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  yield* held;
  if (rest !== undefined) yield* rest;
  return undefined;
}

const MEDIA_TYPES: Readonly<Record<WrittenLanguage, string>> = { json: 'application/json', yaml: 'application/yaml', toml: 'application/toml' };

export async function packed(content: Uint8Array, language: WrittenLanguage, packing: GatewayPacking, compress: Compress): Promise<Omit<ExportedFile, 'fileName'>> {
  return packing === 'none' ? { mediaType: MEDIA_TYPES[language], content } : { mediaType: PACKED_TYPES[packing], content: await compress(content, packing) };
}

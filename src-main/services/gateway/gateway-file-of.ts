import type { GatewayCompression, GatewayExportOptions } from '../../../src-shared/gateway/gateway-export-options';
import type { ExportedFile } from '../../../src-shared/transfer/exported-file';
import type { WrittenLanguage } from '../../../src-shared/transfer/written-language';
import type { TreeMap } from '../../../src-shared/profile/tree';
import type { Compress } from '../export/export-service';
import { fileStamp, slug } from '../export/file-name';
import { writtenIn } from '../files-at-hand/document-language';

/** `auto` compresses what is larger. */
const AUTO_BYTES = 5 * 1024 ** 2;

/** RFC 6713; Brotli files have no registered type. */
const MEDIA_TYPES = { json: 'application/json', yaml: 'application/yaml', gzip: 'application/gzip', toml: 'application/toml', brotli: 'application/x-brotli' } as const;
const COMPRESSED_ENDINGS = { none: '', gzip: '.gz', brotli: '.br' } as const;

export interface GatewayFileParts {
  readonly environment: string;
  readonly at: Date;
  readonly options: Pick<GatewayExportOptions, 'format' | 'compression'>;
  readonly compress: Compress;
}

/** `valise-gateway-production-20250124-150000.json.gz`: the file of a document. */
export async function gatewayFileOf(document: TreeMap, { environment, at, options: { format, compression }, compress }: GatewayFileParts): Promise<ExportedFile> {
  const content = writtenIn(format, document);
  const packing = packingOf(compression, content.length);
  return {
    fileName: `valise-gateway-${slug(environment)}-${fileStamp(at)}.${format}${COMPRESSED_ENDINGS[packing]}`,
    ...await packed(content, format, packing, compress),
  };
}

/** How a file of one document is packed. */
export type GatewayPacking = Exclude<GatewayCompression, 'auto'>;

export async function packed(content: Uint8Array, language: WrittenLanguage, packing: GatewayPacking, compress: Compress): Promise<Omit<ExportedFile, 'fileName'>> {
  return packing === 'none' ? { mediaType: MEDIA_TYPES[language], content } : { mediaType: MEDIA_TYPES[packing], content: await compress(content, packing) };
}

const packingOf = (compression: GatewayCompression, bytes: number): GatewayPacking => (compression === 'auto' ? (bytes > AUTO_BYTES ? 'gzip' : 'none') : compression);

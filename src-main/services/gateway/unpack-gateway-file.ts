import { AppError } from '../../../src-shared/errors/app-error';
import type { GivenSource } from '../files-at-hand/file-service';
import { unpackGiven } from '../files-at-hand/unpack-given';
import type { Unpacker } from '../import/unpack-source';
import type { GatewayPacking } from './gateway-file-of';
import type { GatewayText } from './rekey-gateway';

/**
 * A given file of gateway configuration, and how it was packed.
 * @throws AppError CONTAINER_NOT_SUPPORTED for an archive: which of its files is meant can't be told; why the file can't be had; those of `unpack`
 */
export async function unpackGatewayFile(source: GivenSource, unpacker: Unpacker): Promise<GatewayText & { readonly packing: GatewayPacking }> {
  if ('failure' in source) throw new AppError(source.failure.code, source.failure.details);
  const { container, documents: [document] } = await unpackGiven(source, (file) => unpacker.unpack(file));
  if (container === 'zip' || document === undefined) throw new AppError('CONTAINER_NOT_SUPPORTED', { reason: 'it is an archive, and one file of gateway configuration is expected', place: { file: source.name } });
  return { name: document.name, content: document.read(), packing: container === 'gzip' || container === 'brotli' ? container : 'none' };
}

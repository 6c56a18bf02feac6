import { AppError } from '../../src-shared/errors/app-error';
import { joinBytes } from '../../src-shared/join-bytes';
import { byteCountText } from './byte-count-text';
import { systemReason } from './system-reason';

/**
 * All of standard input, or of another `file` that can only be read once, at most `limit` bytes; stops reading at the first byte beyond.
 * @throws AppError FILE_TOO_LARGE, FILE_NOT_READ.
 */
export async function readStream(stream: AsyncIterable<Uint8Array | string>, limit: number, file = 'standard input'): Promise<Uint8Array> {
  const place = { file };
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
      length += bytes.length;
      if (length > limit) throw new AppError('FILE_TOO_LARGE', { place, limit: byteCountText(limit) });
      chunks.push(bytes);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('FILE_NOT_READ', { place, reason: systemReason(error) }, { cause: error });
  }
  return joinBytes(chunks);
}

import { AppError } from '../../src-shared/errors/app-error';
import { fileSignature } from './file-signature';
import { DOCUMENT_BYTES } from './text-limits';

/**
 * The text of a file: UTF-8 with or without byte order mark, UTF-16 with one; the mark is no part of the text, which may be blank.
 * Throws `FILE_NOT_TEXT`, `CONTAINER_NOT_SUPPORTED` for archives and compressed files that were to be unpacked before, `FILE_TOO_LARGE`.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > DOCUMENT_BYTES) throw new AppError('FILE_TOO_LARGE', { limit: `${DOCUMENT_BYTES / 1_048_576} MiB for one document` });
  const signature = fileSignature(bytes);
  if (signature) throw new AppError(signature.container ? 'CONTAINER_NOT_SUPPORTED' : 'FILE_NOT_TEXT', { reason: `it looks like ${signature.name}` });
  return decoded(bytes);
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be');
  const nul = bytes.indexOf(0);
  if (nul !== -1) throw notText(`byte ${nul} is NUL${isAlternating(bytes) ? ': it looks like UTF-16 without a byte order mark' : ''}`);
  const text = strictlyDecoded(bytes, 'utf-8');
  if (text === undefined) throw notText(`byte ${invalidUtf8Offset(bytes)} is not valid UTF-8`);
  return text;
}

function utf16(bytes: Uint8Array, label: string): string {
  const text = strictlyDecoded(bytes, label);
  if (text === undefined) throw notText('it starts as UTF-16 and is not valid UTF-16');
  const nul = text.indexOf('\0');
  // The mark takes two bytes and is no part of the text.
  if (nul !== -1) throw notText(`byte ${nul * 2 + 2} is NUL`);
  return text;
}

function strictlyDecoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const isAlternating = (bytes: Uint8Array): boolean => (bytes[0] === 0) !== (bytes[1] === 0);

/** A lenient decoder writes U+FFFD for what is invalid: the first one that the bytes themselves don't hold is the place. */
function invalidUtf8Offset(bytes: Uint8Array): number {
  const encoder = new TextEncoder();
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let offset = hasMark ? 3 : 0;
  for (const piece of new TextDecoder('utf-8').decode(bytes).split('\uFFFD')) {
    offset += encoder.encode(piece).length;
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return offset;
    offset += 3;
  }
  return offset;
}

const notText = (reason: string): AppError => new AppError('FILE_NOT_TEXT', { reason });

import { AppError } from '../../src-shared/errors/app-error';
import type { Place } from '../../src-shared/errors/place';

/** A document, unpacked, in UTF-8 bytes. */
export const DOCUMENT_BYTES = 67_108_864;
/** YAML, TOML, and JSON with comments, in UTF-8 bytes. */
export const LENIENT_DOCUMENT_BYTES = 8_388_608;
/** One string, in UTF-8 bytes. */
export const STRING_BYTES = 4_194_304;
/** Objects and lists inside each other. */
export const DEPTH = 64;
/** Anchors plus aliases in one YAML document. */
export const YAML_MARKS = 100;
/** Tokens in one YAML document: 8 MiB of servers have 2.4 million, 8 MiB of brackets would take gigabytes. */
export const YAML_TOKENS = 3_000_000;
/** Values in one document: 64 MiB of `{},{},…` would take gigabytes as a tree. */
export const VALUES = 4_000_000;

/** Whether `text` takes more than `bytes` in UTF-8. */
export function isLongerThan(text: string, bytes: number): boolean {
  if (text.length * 3 <= bytes) return false;
  if (text.length > bytes) return true;
  let length = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Each half of a surrogate pair counts two: together the four bytes they take.
    if (unit >= 0x80) length += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
    if (length > bytes) return true;
  }
  return false;
}

/** Throws `FILE_TOO_LARGE`. */
export function refuseLongText(text: string, bytes: number, kind: string): void {
  if (isLongerThan(text, bytes)) throw new AppError('FILE_TOO_LARGE', { limit: `${bytes / 1_048_576} MiB for ${kind}` });
}

export const tooDeep = (place: Place): AppError => new AppError('FILE_TOO_DEEP', { place, limit: `${DEPTH} levels` });

export const stringTooLong = (place: Place): AppError =>
  new AppError('STRING_TOO_LONG', { place, limit: `${STRING_BYTES / 1_048_576} MiB for one text` });

export const tooManyValues = (): AppError => new AppError('FILE_TOO_LARGE', { limit: '4,000,000 values in one document' });

export const tooManyTokens = (): AppError => new AppError('FILE_TOO_LARGE', { limit: '3,000,000 tokens in one YAML document' });

/** UTF-8, in which texts are kept, has no half characters: it would silently change them. */
export const halfCharacter = (place: Place): AppError =>
  new AppError('FILE_NOT_PARSED', { place, reason: 'half of a surrogate pair stands in this text', expected: 'both halves of the pair' });

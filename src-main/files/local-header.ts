import type { Entry } from 'yauzl';
import { AppError } from '../../src-shared/errors/app-error';
import type { ListedEntry } from './zip-entry-head';

const SIGNATURE = 0x04034b50;
const HEADER_BYTES = 30;
const METHOD_AT = 8;
const NAME_LENGTH_AT = 26;
const EXTRA_LENGTH_AT = 28;

/**
 * Where an entry's packed bytes start: behind the header in front of them (APPNOTE.TXT 6.3.10, section 4.3.7). Some programs go by that
 * header: where it disagrees with the directory, the same archive holds two things.
 * @throws AppError ARCHIVE_DAMAGED
 */
export function packedStart(archive: Buffer, entry: Entry, { name, packedSize, deflated }: ListedEntry): number {
  const damaged = (reason: string): AppError => new AppError('ARCHIVE_DAMAGED', { place: { file: name }, reason });
  const at = entry.relativeOffsetOfLocalHeader;
  if (at + HEADER_BYTES > archive.length || archive.readUInt32LE(at) !== SIGNATURE) throw damaged('it is not where the archive says');
  const nameEnd = at + HEADER_BYTES + archive.readUInt16LE(at + NAME_LENGTH_AT);
  const start = nameEnd + archive.readUInt16LE(at + EXTRA_LENGTH_AT);
  if (start + packedSize > archive.length) throw damaged('it is not where the archive says');
  if (entry.fileNameRaw.compare(archive, at + HEADER_BYTES, nameEnd) !== 0) throw damaged('it has two names');
  if (deflated !== (archive.readUInt16LE(at + METHOD_AT) !== 0)) throw damaged('it is packed in two ways');
  return start;
}

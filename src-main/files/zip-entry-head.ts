import { getFileNameLowLevel, type Entry } from 'yauzl';
import { AppError } from '../../src-shared/errors/app-error';
import { MOST_ARCHIVE_BYTES, mostUnpacked, RATIO_LIMIT } from './archive-limits';
import { byteCountText } from './byte-count-text';
import { entryNameFault, plainEntryName } from './archive-entry-name';

/** Where an entry's bytes are in its archive, and what they must come to. Plain values, so that a thread can be sent it. */
export interface ZipEntryHead {
  /** `/` between the parts; unique in its archive under NFC and case folding. */
  readonly name: string;
  /** Offset of the packed bytes. */
  readonly start: number;
  readonly packedSize: number;
  readonly size: number;
  readonly crc32: number;
  readonly deflated: boolean;
}

/** What the archive's directory says of an entry. */
export interface ListedEntry extends Omit<ZipEntryHead, 'start'> {
  readonly folder: boolean;
}

const STORED = 0;
const DEFLATED = 8;

/** POSIX `st_mode`, which stands in the upper half of an entry's attributes. */
const MODE_KIND = 0o170000;
const MODE_FILE = 0o100000;
const MODE_FOLDER = 0o040000;
const MODE_LINK = 0o120000;
/** Windows' FILE_ATTRIBUTE_…, in the lower half. */
const WINDOWS_FOLDER = 0x10;
const WINDOWS_DEVICE = 0x40;
const WINDOWS_REPARSE_POINT = 0x400;

/** @throws AppError ARCHIVE_NAME_REFUSED, ARCHIVE_ENTRY_REFUSED, ARCHIVE_TOO_LARGE, ARCHIVE_PACKED_TOO_DENSELY */
export function listedEntry(entry: Entry): ListedEntry {
  const name = entryName(entry);
  const place = { file: name };
  const refused = (reason: string): AppError => new AppError('ARCHIVE_ENTRY_REFUSED', { place, reason });
  const kind = kindOf(entry, name);
  if (kind !== 'file' && kind !== 'folder') throw refused(kind);
  if (entry.isEncrypted()) throw refused('it is encrypted');
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) throw refused('it is packed in a way that Valise does not read');
  const { uncompressedSize: size, compressedSize: packedSize } = entry;
  if (kind === 'folder' && size > 0) throw refused('it is a folder with content of its own');
  if (size > MOST_ARCHIVE_BYTES) throw new AppError('ARCHIVE_TOO_LARGE', { place, limit: byteCountText(MOST_ARCHIVE_BYTES) });
  if (size > mostUnpacked(packedSize)) throw new AppError('ARCHIVE_PACKED_TOO_DENSELY', { place, limit: RATIO_LIMIT });
  return { name, packedSize, size, crc32: entry.crc32, deflated: entry.compressionMethod === DEFLATED, folder: kind === 'folder' };
}

/** Windows PowerShell 5 writes `\` between the parts; yauzl reads it as `/` unless told to be strict. @throws AppError ARCHIVE_NAME_REFUSED */
function entryName(entry: Entry): string {
  if (entry.fileNameLength > 4096) throw new AppError('ARCHIVE_NAME_REFUSED', { reason: 'it is too long' });
  const written = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  const name = written === './' ? written : plainEntryName(written);
  const reason = written === './' ? undefined : entryNameFault(name);
  if (reason !== undefined) throw new AppError('ARCHIVE_NAME_REFUSED', { place: { file: name }, reason });
  return name;
}

function kindOf({ externalFileAttributes: attributes }: Entry, name: string): string {
  const mode = (attributes >>> 16) & MODE_KIND;
  if (mode === MODE_LINK || (attributes & WINDOWS_REPARSE_POINT) !== 0) return 'it is a link';
  if ((mode !== 0 && mode !== MODE_FILE && mode !== MODE_FOLDER) || (attributes & WINDOWS_DEVICE) !== 0) return 'it is a device';
  return name.endsWith('/') || mode === MODE_FOLDER || (attributes & WINDOWS_FOLDER) !== 0 ? 'folder' : 'file';
}

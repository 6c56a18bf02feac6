import { fromBufferPromise, type ZipFile } from 'yauzl';
import { AppError } from '../../src-shared/errors/app-error';
import { MOST_ARCHIVE_BYTES, MOST_ARCHIVE_ENTRIES, mostUnpacked, RATIO_LIMIT } from './archive-limits';
import { byteCountText } from './byte-count-text';
import { eachZipEntry, structureFault } from './each-zip-entry';
import { ListedEntries } from './listed-entries';
import { packedStart } from './local-header';
import { MOST_DOCUMENT_BYTES } from './open-config-files';
import { readZipEntry } from './read-zip-entry';
import { unpackedLength } from './unpacked-chunks';
import { listedEntry, type ZipEntryHead } from './zip-entry-head';

export interface OpenedZip {
  /** Its files in the order of its directory, without what macOS adds. */
  readonly entries: readonly ZipEntryHead[];
  /** The content of one of them. @throws AppError as readZipEntry states */
  readonly read: (entry: ZipEntryHead) => Uint8Array;
}

/** An entry that says it is larger is unpacked once without keeping anything, so that a lie about its size costs no memory. */
const TRUSTED_BYTES = 8 * 1024 ** 2;

/** `.DS_Store`, and the attributes that macOS keeps in `__MACOSX/._x` or `._x` beside `x`. */
const MACOS_ENTRY = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._[^/]*$)/;

/**
 * Opens a zip archive. Everything that its directory says is checked before anything is unpacked; yauzl reads the directory.
 * @throws AppError ARCHIVE_DAMAGED, ARCHIVE_TOO_LARGE, ARCHIVE_PACKED_TOO_DENSELY, ARCHIVE_NAME_REFUSED, ARCHIVE_ENTRY_REFUSED; the
 *   place is the name of the entry, where it is about one.
 */
export async function openZip(bytes: Uint8Array): Promise<OpenedZip> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(archive, { decodeStrings: false }).catch((error: unknown) => {
    throw structureFault(error);
  });
  if (zip.entryCount > MOST_ARCHIVE_ENTRIES) throw new AppError('ARCHIVE_TOO_LARGE', { limit: '65,000 entries' });
  const entries = await checkedEntries(zip, archive);
  for (const head of entries.filter(isLarge)) await refuseLie(head, archive);
  return { entries, read: (entry) => readZipEntry(archive, entry) };
}

async function checkedEntries(zip: ZipFile, archive: Buffer): Promise<readonly ZipEntryHead[]> {
  const directory = cursor(zip);
  const listed = new ListedEntries(zip.entryCount);
  let size = 0;
  let packedSize = 0;
  await eachZipEntry(zip, (entry) => {
    const head = listedEntry(entry);
    size += head.size;
    packedSize += head.packedSize;
    if (size > MOST_ARCHIVE_BYTES) throw new AppError('ARCHIVE_TOO_LARGE', { limit: byteCountText(MOST_ARCHIVE_BYTES) });
    listed.add(head, entry.relativeOffsetOfLocalHeader, packedStart(archive, entry, head));
  });
  if (size > mostUnpacked(packedSize)) throw new AppError('ARCHIVE_PACKED_TOO_DENSELY', { limit: RATIO_LIMIT });
  if (archive.subarray(cursor(zip), cursor(zip) + 4).equals(ENTRY_SIGNATURE)) throw new AppError('ARCHIVE_DAMAGED', { reason: 'it has more entries than it says' });
  const shared = listed.sharedName();
  if (shared !== undefined) throw new AppError('ARCHIVE_NAME_REFUSED', { place: { file: shared }, reason: 'two entries share it' });
  // Entries that share bytes unpack to far more than any one of them tells.
  const overlapping = listed.overlappingName(directory);
  if (overlapping !== undefined) throw new AppError('ARCHIVE_DAMAGED', { place: { file: overlapping }, reason: 'its bytes belong to something else too' });
  return listed.files((name) => !MACOS_ENTRY.test(name));
}

/** Begins every entry of the directory. */
const ENTRY_SIGNATURE = Buffer.from('PK\u0001\u0002', 'latin1');

/** Where yauzl will read the next entry of the directory. Its types call the offset a boolean. */
const cursor = (zip: ZipFile): number => Number(zip.readEntryCursor);

/** Larger than what is trusted, and yet a document that could be asked for. */
const isLarge = ({ size, deflated }: ZipEntryHead): boolean => deflated && size > TRUSTED_BYTES && size <= MOST_DOCUMENT_BYTES;

async function refuseLie({ name, start, packedSize, size }: ZipEntryHead, archive: Buffer): Promise<void> {
  const length = await unpackedLength(archive.subarray(start, start + packedSize), 'deflate', size).catch((error: unknown) => {
    throw error instanceof AppError ? error.within(name) : error;
  });
  if (length !== size) throw new AppError('ARCHIVE_DAMAGED', { place: { file: name }, reason: 'it is not as long as the archive says' });
}

import { AppError } from '../../src-shared/errors/app-error';
import type { ArchiveManifest } from '../../src-shared/transfer/archive-manifest';
import { containerOf } from '../../src-shared/transfer/container-signature';
import type { SourceFile } from '../services/import/import-source';
import type { ArchivedFile, Unpacked } from '../services/import/unpack-source';
import { archiveManifest, MANIFEST_FILE, mostManifestBytes } from './archive-manifest';
import { isConfigFileName } from './config-file-name';
import { openZip, type OpenedZip } from './unpack-archive';
import type { ZipEntryHead } from './zip-entry-head';

/** MCP bundles are zip archives with a program in them; what a client starts it with stands in their manifest. */
const BUNDLE_NAME = /\.(?:mcpb|dxt)$/i;
const NESTED_NAME = /\.(?:zip|gz|tgz|br|tar|7z|rar|xz|zst|bz2)$/i;
/** Copies of other people's files, with thousands of package.json among them. */
const FOREIGN_FOLDER = /(?:^|\/)(?:node_modules|\.git)\//;

/** The servers' files of a zip archive. @throws AppError as Unpacker.unpack states; places are names within the archive. */
export async function unpackZipSource(source: SourceFile): Promise<Unpacked> {
  const zip = await openZip(source.content);
  const bundle = BUNDLE_NAME.test(source.name);
  const nested = bundle ? undefined : zip.entries.find(({ name }) => NESTED_NAME.test(name) && !FOREIGN_FOLDER.test(name));
  if (nested !== undefined) throw anotherArchive(nested.name);
  const manifest = bundle ? undefined : manifestOf(zip);
  const isRead = bundle ? isManifest : manifest === undefined ? isConfig : isProfile;
  const read = zip.entries.filter(isRead);
  if (read.length === 0) throw new AppError('SERVERS_NOT_FOUND', { reason: zip.entries.length === 0 ? 'the archive is empty' : 'no file in the archive is a configuration' });
  const stated = new Map(manifest?.entries.map(({ file, sha256 }) => [file, sha256]));
  const optional = !bundle && manifest === undefined;
  return {
    kind: 'archive',
    ...(manifest !== undefined && { manifest }),
    entries: read.map((entry) => archivedFile(source.name, zip, entry, optional, stated.get(entry.name))),
    names: zip.entries.map(({ name }) => name),
    read: namedReader(source.name, zip),
  };
}

const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
const isManifest = ({ name }: ZipEntryHead): boolean => name === MANIFEST_FILE;
const isConfig = ({ name }: ZipEntryHead): boolean => isConfigFileName(baseName(name)) && !FOREIGN_FOLDER.test(name);
const isProfile = (entry: ZipEntryHead): boolean => entry.name.startsWith('profiles/') && isConfig(entry);

function manifestOf(zip: OpenedZip): ArchiveManifest | undefined {
  const entry = zip.entries.find(isManifest);
  if (entry === undefined || entry.size > mostManifestBytes(zip.entries.length)) return undefined;
  const content = zip.read(entry);
  try {
    return archiveManifest(content);
  } catch (error) {
    throw error instanceof AppError ? error.within(MANIFEST_FILE) : error;
  }
}

/** Reads any file by its name; they are looked up by name only where that is asked for. */
function namedReader(archive: string, zip: OpenedZip): (name: string) => Uint8Array {
  let heads: ReadonlyMap<string, ZipEntryHead> | undefined;
  return (name) => {
    heads ??= new Map(zip.entries.map((entry) => [entry.name, entry]));
    const place = { file: fullName(archive, name) };
    const head = heads.get(name);
    if (head === undefined) throw new AppError('ARCHIVE_DAMAGED', { place, reason: 'there is no file of this name in it' });
    try {
      return zip.read(head);
    } catch (error) {
      throw error instanceof AppError ? error.within(place.file) : error;
    }
  };
}

const fullName = (archive: string, name: string): string => (archive === '' ? name : `${archive}/${name}`);

function archivedFile(archive: string, zip: OpenedZip, entry: ZipEntryHead, optional: boolean, sha256: string | undefined): ArchivedFile {
  const name = fullName(archive, entry.name);
  return {
    name, optional,
    folders: entry.name.split('/').slice(0, -1).slice(-4),
    ...(sha256 !== undefined && { sha256 }),
    read: () => {
      try {
        const content = zip.read(entry);
        if (containerOf(content) !== undefined) throw anotherArchive(entry.name);
        return content;
      } catch (error) {
        throw error instanceof AppError ? error.within(name) : error;
      }
    },
  };
}

const anotherArchive = (name: string): AppError => new AppError('ARCHIVE_ENTRY_REFUSED', { place: { file: name }, reason: 'it is another archive' });

import { AppError } from '../../src-shared/errors/app-error';
import { ArchiveManifestSchema, type ArchiveManifest } from '../../src-shared/transfer/archive-manifest';

export const MANIFEST_FILE = 'manifest.json';

/** What an entry takes in a manifest at most, with a name of 1,024 characters that are all escaped; and what else there may be. */
const BYTES_AN_ENTRY = 8 * 1024;
const OTHER_BYTES = 64 * 1024;

/** The longest manifest that an archive with so many files can need; a longer one is not even parsed. */
export const mostManifestBytes = (entries: number): number => OTHER_BYTES + entries * BYTES_AN_ENTRY;

/**
 * The manifest that Valise wrote; nothing when a `manifest.json` is something else, as in a browser's extension. Never quotes it.
 * @throws AppError DOCUMENT_INVALID, FILE_TOO_NEW
 */
export function archiveManifest(content: Uint8Array): ArchiveManifest | undefined {
  const tree = parsed(content);
  if (typeof tree !== 'object' || tree === null || !('format' in tree) || tree.format !== 'valise-archive') return undefined;
  const major = 'version' in tree && typeof tree.version === 'string' ? /^(\d{1,9})(?:\.|$)/.exec(tree.version)?.[1] : undefined;
  if (major !== undefined && Number(major) > 1) throw new AppError('FILE_TOO_NEW', { subject: major, reason: `the archive has version ${major}`, expected: 'version 1.x' });
  const result = ArchiveManifestSchema.safeParse(tree);
  if (!result.success || major !== '1') {
    const pointer = result.success ? '/version' : `/${(result.error.issues[0]?.path ?? []).map(String).join('/')}`;
    throw new AppError('DOCUMENT_INVALID', { place: { pointer }, expected: 'format, version "1.0", and entries with file and sha256' });
  }
  const files = result.data.entries.map(({ file }) => file);
  if (new Set(files).size < files.length) throw new AppError('DOCUMENT_INVALID', { place: { pointer: '/entries' }, expected: 'every file once' });
  return result.data;
}

function parsed(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

import { createHash } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import type { FormatId } from '../../../src-shared/transfer/format-id';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import { checkArchive } from './check-archive';
import type { OpenableFile } from './openable-file';
import type { SourceFile, UnreadFile } from './import-source';
import type { Unpacker } from './unpack-source';

/** A file to read, or one of which it is known already that it can not be. */
export type OpenedSource = OpenableFile | { readonly report: SourceReport };

/** A file that is in memory. */
export const openableFile = ({ content, ...file }: SourceFile & { readonly as?: FormatId | undefined }): OpenableFile =>
  ({ ...file, read: () => content, hash: hashOf(content) });

interface Opening {
  readonly unpack: Unpacker['unpack'];
  /** What does not match the archive's manifest refuses it. */
  readonly strict: boolean;
}

/** Everything there is to read: an archive stands for the documents in it, each a source of its own. */
export async function openSources(sources: readonly ((SourceFile & { readonly as?: FormatId | undefined }) | UnreadFile)[], { unpack, strict }: Opening): Promise<readonly OpenedSource[]> {
  const opened: OpenedSource[] = [];
  for (const source of sources) {
    if ('failure' in source) opened.push({ report: { name: source.name, findings: [], failure: source.failure } });
    else opened.push(...(await unpacked(source, { unpack, strict })));
  }
  return opened;
}

async function unpacked(source: SourceFile & { readonly as?: FormatId | undefined }, { unpack, strict }: Opening): Promise<readonly OpenedSource[]> {
  try {
    const found = await unpack(source);
    if (found.kind === 'plain') return [openableFile({ ...found.file, as: source.as })];
    const hash = hashOf(source.content);
    const entries = found.entries.map((entry) => ({ ...entry, as: source.as, hash: `${hash} ${entry.name}` }));
    if (found.manifest === undefined) return entries;
    const findings = [...checkArchive(source.name, found.manifest, found.names, strict)];
    return [{ report: { name: source.name, format: 'native-profile', formatId: 'native-archive', confidence: 'certain', reason: 'it has the manifest of an archive that Valise wrote', version: found.manifest.version, findings } }, ...entries];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Its place is set: the archive, or the file in it.
    const { code, details } = error;
    return [{ report: { name: source.name, findings: [], failure: { code, details } } }];
  }
}

const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('base64');

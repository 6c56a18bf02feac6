import { createHash } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import type { SealingKeys } from '../sealing/key-deriver';
import type { ArchiveSource } from './archive-source';
import { archiveSettings, SETTINGS_FILE } from './archive-settings';
import { checkArchive, checkChanged } from './check-archive';
import type { OpenableFile } from './openable-file';
import type { Said, SourceFile, UnreadFile } from './import-source';
import type { Unpacked, Unpacker } from './unpack-source';

/** An archive that Valise wrote, above the files in it; or a file of which it is known already that it can not be read. */
export interface ReportedSource {
  readonly report: SourceReport;
  readonly archive?: ArchiveSource;
  /** Its manifest is sealed, and was opened with these. */
  readonly keys?: SealingKeys;
}

export type OpenedSource = OpenableFile | ReportedSource;

/** A file that is in memory. */
export const openableFile = ({ content, ...file }: SourceFile & Said): OpenableFile => ({ ...file, read: () => content, hash: hashOf(content) });

interface Opening {
  readonly unpack: Unpacker['unpack'];
  /** What does not match the archive's manifest refuses it. */
  readonly strict: boolean;
}

/** Everything there is to read: an archive stands for the documents in it, each a source of its own. */
export async function openSources(sources: readonly ((SourceFile | UnreadFile) & Said)[], { unpack, strict }: Opening): Promise<readonly OpenedSource[]> {
  const opened: OpenedSource[] = [];
  for (const source of sources) {
    if ('failure' in source) opened.push({ report: { name: source.name, findings: [], failure: source.failure } });
    else opened.push(...(await unpacked(source, { unpack, strict })));
  }
  return opened;
}

async function unpacked(source: SourceFile & Said, { unpack, strict }: Opening): Promise<readonly OpenedSource[]> {
  const { as, withoutSecrets } = source;
  try {
    const found = await unpack(source);
    if (found.kind === 'plain') return [openableFile({ ...found.file, as, withoutSecrets })];
    const hash = hashOf(source.content);
    const archive = archiveOf(source.name, found);
    const entries = found.entries.map((entry) => ({ ...entry, as, withoutSecrets, hash: `${hash} ${entry.name}`, ...(archive !== undefined && { archive }) }));
    return archive === undefined ? entries : [{ report: archiveReport(archive, strict), archive }, ...entries];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Its place is set: the archive, or the file in it.
    const { code, details } = error;
    return [{ report: { name: source.name, findings: [], failure: { code, details } } }];
  }
}

const archiveOf = (name: string, { manifest, names, read }: Extract<Unpacked, { kind: 'archive' }>): ArchiveSource | undefined =>
  (manifest === undefined ? undefined : { name, manifest, names, read, settings: archiveSettings({ manifest, names, read }) });

function archiveReport({ name, manifest, names, settings }: ArchiveSource, strict: boolean): SourceReport {
  const findings = [...checkArchive(name, manifest, names, strict), ...(settings?.intact === false ? checkChanged(name, SETTINGS_FILE, strict) : [])];
  return { name, format: 'native-profile', formatId: 'native-archive', confidence: 'certain', reason: 'it has the manifest of an archive that Valise wrote', version: manifest.version, findings };
}

const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('base64');

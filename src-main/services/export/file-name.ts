import { foldedFileName } from '../../../src-shared/transfer/folded-file-name';
import { numberedFileName } from '../../../src-shared/transfer/numbered-file-name';
import type { Compression, ExportType, WrittenFormat } from '../../../src-shared/transfer/export-options';

/** `20250124-150000`, UTC. */
export const fileStamp = (at: Date): string => at.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);

const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** With stamp, ending and a number in the name this stays below the 255 bytes of most file systems. */
const MOST_BYTES = 200;

/** format.md section 5: NFKC, lower case, runs of letters and digits joined by `-`, at most 80 characters, legal on Windows. */
export function slug(name: string): string {
  const joined = shortened(runsOf(name).join('-')).replace(/-+$/, '');
  if (joined === '') return 'profile';
  return RESERVED.test(joined) ? `${joined}-` : joined;
}

function runsOf(name: string): readonly string[] {
  // What Unicode says of characters takes longer to look up than all the rest of most exports' names.
  if (/^[ -~]*$/.test(name)) return name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const visible = name.normalize('NFKC').toLowerCase().replace(/[\p{Default_Ignorable_Code_Point}\p{Me}]/gu, '');
  return visible.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
}

function shortened(text: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  return Array.from(text).slice(0, 80).filter((char) => {
    bytes += encoder.encode(char).length;
    return bytes <= MOST_BYTES;
  }).join('');
}

interface NamedExport {
  readonly name: string;
  readonly at: Date;
  readonly exportType: ExportType;
  /** Its ending. */
  readonly format: 'json' | 'yaml' | 'toml';
  readonly as: WrittenFormat;
  readonly compression?: Compression;
}

const COMPRESSED: Readonly<Record<Compression, string>> = { none: '', gzip: '.gz', brotli: '.br' };

/** The name of an exported document (spec 004, "File Naming Conventions"); client files are named after their format. */
export function exportFileName({ name, at, exportType, format, as, compression = 'none' }: NamedExport): string {
  const ending = `${format}${COMPRESSED[compression]}`;
  if (as !== 'native') return `${as}-${slug(name)}.${ending}`;
  return `profile-${slug(name)}-${exportType === 'full' ? fileStamp(at) : exportType}.${ending}`;
}

/**
 * Names that a file system may take for one (`taken` is folded by foldedFileName) get `-2`, `-3` before their ending. `tried` remembers
 * how far a name was counted: ten thousand of one name would be counted from the start each.
 */
export function uniqueFileName(fileName: string, taken: ReadonlySet<string>, tried = new Map<string, number>()): string {
  for (let count = tried.get(fileName) ?? 1; ; count += 1) {
    const candidate = numberedFileName(fileName, count);
    if (taken.has(foldedFileName(candidate))) continue;
    tried.set(fileName, count + 1);
    return candidate;
  }
}

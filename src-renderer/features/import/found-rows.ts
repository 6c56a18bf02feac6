import type { SourceReport } from '../../../src-shared/transfer/import-plan';

/** A row of what was found: a file, an archive above the files in it, or files that are folded away. */
export type FoundRow =
  | { readonly kind: 'file'; readonly index: number; /** Its name in its archive. */ readonly inside?: string; /** What goes with it: the files of an archive that was not opened. */ readonly with?: readonly number[] }
  | { readonly kind: 'archive'; readonly name: string; /** Its own and those of its files. */ readonly indexes: readonly number[]; readonly files: number; readonly mcps: number }
  | { readonly kind: 'folded'; readonly id: string; readonly count: number; readonly inArchive: boolean; readonly open: boolean };

/** `archive.zip/inner/file.json`: file names themselves hold no slash. */
const archiveOf = (name: string): string | undefined => (name.includes('/') ? name.slice(0, name.indexOf('/')) : undefined);

/** Rows in the order of the sources; what holds no servers is folded away, unless its fold is `open`. Of an archive that was not opened only itself is told. */
export function foundRows(sources: readonly SourceReport[], open: ReadonlySet<string>): readonly FoundRow[] {
  const rows: FoundRow[] = [];
  const loose: number[] = [];
  for (let at = 0; at < sources.length;) {
    const { name = '', formatId, failure, passedOver } = sources[at] ?? {};
    const own = formatId === 'native-archive' ? [at] : [];
    const archive = own.length > 0 ? name : archiveOf(name);
    const inside: number[] = [];
    for (let next = at + own.length; archive !== undefined && archiveOf(sources[next]?.name ?? '') === archive; next += 1) inside.push(next);
    if (own.length > 0 && (failure !== undefined || inside.length === 0)) rows.push({ kind: 'file', index: at, ...(inside.length > 0 && { with: inside }) });
    else if (archive !== undefined) rows.push(...archiveRows(sources, archive, { own, inside }, open));
    else if (passedOver === undefined) rows.push({ kind: 'file', index: at });
    else loose.push(at);
    at += Math.max(1, own.length + inside.length);
  }
  return [...rows, ...foldedRows('', loose, undefined, sources, open)];
}

interface ArchiveIndexes {
  /** Of the archive itself, where it is a source. */
  readonly own: readonly number[];
  readonly inside: readonly number[];
}

function archiveRows(sources: readonly SourceReport[], name: string, { own, inside }: ArchiveIndexes, open: ReadonlySet<string>): readonly FoundRow[] {
  const passed = inside.filter((index) => sources[index]?.passedOver !== undefined);
  const mcps = inside.reduce((sum, index) => sum + (sources[index]?.counts?.mcps ?? 0), 0);
  const files = inside.filter((index) => sources[index]?.passedOver === undefined);
  return [{ kind: 'archive', name, indexes: [...own, ...inside], files: inside.length, mcps }, ...files.map((index) => fileRow(sources, index, name)), ...foldedRows(`${name} ${inside[0] ?? 0}`, passed, name, sources, open)];
}

function foldedRows(id: string, indexes: readonly number[], archive: string | undefined, sources: readonly SourceReport[], open: ReadonlySet<string>): readonly FoundRow[] {
  if (indexes.length === 0) return [];
  return [
    { kind: 'folded', id, count: indexes.length, inArchive: archive !== undefined, open: open.has(id) },
    ...(open.has(id) ? indexes.map((index) => fileRow(sources, index, archive)) : []),
  ];
}

const fileRow = (sources: readonly SourceReport[], index: number, archive: string | undefined): FoundRow =>
  ({ kind: 'file', index, ...(archive !== undefined && { inside: sources[index]?.name.slice(archive.length + 1) ?? '' }) });

import type { SourceReport } from '../../../src-shared/transfer/import-plan';

/** A row of what was found: a file, an archive above the files in it, or files that are folded away. */
export type FoundRow =
  | { readonly kind: 'file'; readonly index: number; /** Its name in its archive. */ readonly inside?: string }
  | { readonly kind: 'archive'; readonly name: string; readonly indexes: readonly number[]; readonly mcps: number }
  | { readonly kind: 'folded'; readonly id: string; readonly count: number; readonly inArchive: boolean; readonly open: boolean };

/** `archive.zip/inner/file.json`: file names themselves hold no slash. */
const archiveOf = (name: string): string | undefined => (name.includes('/') ? name.slice(0, name.indexOf('/')) : undefined);

/** Rows in the order of the sources; what holds no servers is folded away, unless its fold is `open`. */
export function foundRows(sources: readonly SourceReport[], open: ReadonlySet<string>): readonly FoundRow[] {
  const rows: FoundRow[] = [];
  const loose: number[] = [];
  for (let at = 0; at < sources.length;) {
    const archive = archiveOf(sources[at]?.name ?? '');
    const indexes = [at];
    while (archive !== undefined && archiveOf(sources[at + indexes.length]?.name ?? '') === archive) indexes.push(at + indexes.length);
    if (archive !== undefined) rows.push(...archiveRows(sources, archive, indexes, open));
    else if (sources[at]?.passedOver === undefined) rows.push({ kind: 'file', index: at });
    else loose.push(at);
    at += indexes.length;
  }
  return [...rows, ...foldedRows('', loose, undefined, sources, open)];
}

function archiveRows(sources: readonly SourceReport[], name: string, indexes: readonly number[], open: ReadonlySet<string>): readonly FoundRow[] {
  const passed = indexes.filter((index) => sources[index]?.passedOver !== undefined);
  const mcps = indexes.reduce((sum, index) => sum + (sources[index]?.counts?.mcps ?? 0), 0);
  const files = indexes.filter((index) => sources[index]?.passedOver === undefined);
  return [{ kind: 'archive', name, indexes, mcps }, ...files.map((index) => fileRow(sources, index, name)), ...foldedRows(`${name} ${indexes[0] ?? 0}`, passed, name, sources, open)];
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

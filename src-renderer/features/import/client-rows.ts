import type { ClientFile } from '../../../src-shared/transfer/client-file';

/** There is something in it. */
export const canImport = ({ mcps, failure }: ClientFile): boolean => failure === undefined && mcps !== undefined && mcps > 0;

/** It can't be read, and that is a fault; a file of settings without servers is none. */
export const isFault = ({ failure }: ClientFile): boolean => failure !== undefined && failure.code !== 'SERVERS_NOT_FOUND';

/** More than these are not shown at once. */
const AT_ONCE = 8;

/** Files with servers, then those that can't be read; files without servers are shown only on demand. */
export function clientRows(files: readonly ClientFile[]): { readonly first: readonly ClientFile[]; readonly more: readonly ClientFile[] } {
  const useful = [...files.filter(canImport), ...files.filter(isFault)];
  const others = files.filter((file) => !canImport(file) && !isFault(file));
  // Nothing is folded away for one row, or where nothing else would be left.
  const shown = useful.length === 0 || useful.length + others.length === AT_ONCE + 1 ? AT_ONCE + 1 : AT_ONCE;
  const all = [...useful, ...others];
  const at = useful.length === 0 ? shown : Math.min(useful.length, shown);
  return { first: all.slice(0, at), more: all.slice(at) };
}

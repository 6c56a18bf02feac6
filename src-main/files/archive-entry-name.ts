const MOST_UNITS = 1024;
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u001f\u007f]/;

/** The name without what leads nowhere: some programs write `./a.json` for `a.json`. A folder's ends in `/`. */
export const plainEntryName = (name: string): string => name.replace(/^(?:\.\/)+/, '');

/** Why an entry named so, with `/` between the parts, is refused; undefined when it stays inside the archive. */
export function entryNameFault(name: string): string | undefined {
  if (name === '') return 'it is empty';
  if (name.length > MOST_UNITS) return 'it is too long';
  if (CONTROL.test(name)) return 'it holds control characters';
  if (name.startsWith('/')) return 'it is absolute';
  if (/^[a-z]:/i.test(name)) return 'it names a drive';
  const parts = name.replace(/\/$/, '').split('/');
  if (parts.includes('..')) return 'it leads out of the archive';
  if (parts.includes('') || parts.includes('.')) return 'it has an empty part';
  return undefined;
}

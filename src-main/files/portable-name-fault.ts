/** MS-DOS devices: Windows takes these for the device, with any ending, in any folder (Microsoft, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])[ ]*(\.|$)/i;
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"\\|?*]/;
const MOST_UNITS = 255;

/** Why `path`, with `/` between its names, can't be unpacked everywhere; undefined when it can. */
export function portableNameFault(path: string): string | undefined {
  for (const name of path.split('/')) {
    if (name === '') return 'it has an empty name';
    if (name === '.' || name === '..') return 'it leads elsewhere';
    if (!name.isWellFormed()) return 'it is not valid Unicode';
    if (FORBIDDEN.test(name)) return 'it holds a character that Windows refuses';
    if (/[. ]$/.test(name)) return 'it ends in a dot or a space';
    if (DEVICE.test(name)) return 'Windows takes it for a device';
    if (name.length > MOST_UNITS || new TextEncoder().encode(name).length > MOST_UNITS) return 'it is too long';
  }
  return undefined;
}

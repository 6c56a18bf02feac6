// oxlint-disable-next-line no-control-regex -- it is the first of the range
const ASCII = /^[\u0000-\u007f]*$/;

/**
 * The form in which file names are compared: what NTFS, APFS or HFS+ may take for one name. Upper case first, so that `ß` meets
 * `SS` and both sigmas meet.
 */
export const foldedFileName = (path: string): string =>
  // The same for ASCII, without four more strings for each of an archive's 65,000 names.
  (ASCII.test(path) ? path.toLowerCase() : path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC'));

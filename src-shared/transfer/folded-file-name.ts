/**
 * The form in which file names are compared: what NTFS, APFS or HFS+ may take for one name. Upper case first, so that `ß` meets
 * `SS` and both sigmas meet.
 */
export const foldedFileName = (path: string): string => path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');

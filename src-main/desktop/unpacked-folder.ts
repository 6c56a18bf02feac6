/** A folder of the packed program as it stands outside of the archive; any other folder is itself. */
export const unpackedFolder = (folder: string): string => folder.replace(/(?<=[\\/]app\.asar)(?=[\\/])/, '.unpacked');

/** More files than this could not be read back (format.md section 3). */
export const MOST_ARCHIVE_FILES = 65_000;
/** The same of their bytes, unpacked. */
export const MOST_ARCHIVE_BYTES = 1024 ** 3;

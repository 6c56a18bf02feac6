/** What an archive may hold and a compressed file may become (format.md section 3). */
export const MOST_ARCHIVE_ENTRIES = 65_000;
export const MOST_ARCHIVE_BYTES = 1024 ** 3;

const MOST_RATIO = 200;
const FREE_BYTES = 1024 ** 2;

/** The most that so many packed bytes may become: 200 times as many, and always 1 MiB. */
export const mostUnpacked = (packedBytes: number): number => Math.max(FREE_BYTES, packedBytes * MOST_RATIO);

export const RATIO_LIMIT = '200 times its packed size, from 1 MiB on';

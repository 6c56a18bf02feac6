interface Container {
  /** What people call it: "a zip archive". */
  readonly name: string;
  /** Those that are unpacked; nothing for the rest. */
  readonly unpackedAs?: 'zip' | 'gzip';
}

/** The archive or compressed file that the first bytes say it is; nothing when they say nothing. Brotli has no signature. */
export const containerOf = (bytes: Uint8Array): Container | undefined =>
  ROWS.find(({ at, start }) => start.every((byte, index) => bytes[at + index] === byte));

interface Row extends Container {
  readonly start: readonly number[];
  readonly at: number;
}

const row = (container: Container, start: readonly (string | number)[], at = 0): Row => ({
  ...container, at,
  start: start.flatMap((part) => (typeof part === 'number' ? [part] : Array.from(part, (character) => character.charCodeAt(0)))),
});

const ROWS: readonly Row[] = [
  row({ name: 'a zip archive', unpackedAs: 'zip' }, ['PK', 3, 4]),
  row({ name: 'an empty zip archive', unpackedAs: 'zip' }, ['PK', 5, 6]),
  row({ name: 'a gzip file', unpackedAs: 'gzip' }, [0x1f, 0x8b]),
  row({ name: 'a 7-Zip archive' }, ['7z', 0xbc, 0xaf, 0x27, 0x1c]),
  row({ name: 'an xz file' }, [0xfd, '7zXZ', 0]),
  row({ name: 'a zstd file' }, [0x28, 0xb5, 0x2f, 0xfd]),
  row({ name: 'a RAR archive' }, ['Rar!', 0x1a, 7]),
  row({ name: 'a tar archive' }, ['ustar', 0], 257),
  row({ name: 'a tar archive' }, ['ustar  ', 0], 257),
];

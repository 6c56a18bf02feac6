export interface FileSignature {
  readonly name: string;
  /** It may hold text, once unpacked. */
  readonly container: boolean;
}

/** What kind of file its first bytes say it is; nothing when they may be text. */
export function fileSignature(bytes: Uint8Array): FileSignature | undefined {
  return SIGNATURES.find(({ at, start }) => start.every((byte, index) => bytes[at + index] === byte));
}

interface Row extends FileSignature {
  readonly start: readonly number[];
  readonly at: number;
}

const row = (name: string, container: boolean, start: readonly (string | number)[], at = 0): Row => ({
  name, container, at,
  start: start.flatMap((part) => (typeof part === 'number' ? [part] : Array.from(part, (character) => character.charCodeAt(0)))),
});

const SIGNATURES: readonly Row[] = [
  row('a zip archive', true, ['PK', 3, 4]),
  row('an empty zip archive', true, ['PK', 5, 6]),
  row('a gzip file', true, [0x1f, 0x8b]),
  row('a 7-Zip archive', true, ['7z', 0xbc, 0xaf, 0x27, 0x1c]),
  row('an xz file', true, [0xfd, '7zXZ', 0]),
  row('a zstd file', true, [0x28, 0xb5, 0x2f, 0xfd]),
  row('a RAR archive', true, ['Rar!', 0x1a, 7]),
  row('a tar archive', true, ['ustar', 0], 257),
  row('a tar archive', true, ['ustar  ', 0], 257),
  row('an image (PNG)', false, [0x89, 'PNG\r\n', 0x1a, '\n']),
  row('an image (JPEG)', false, [0xff, 0xd8, 0xff]),
  row('an image (GIF)', false, ['GIF87a']),
  row('an image (GIF)', false, ['GIF89a']),
  row('a PDF document', false, ['%PDF-']),
  row('a SQLite database', false, ['SQLite format 3', 0]),
  row('a program (ELF)', false, [0x7f, 'ELF']),
  row('UTF-32 text', false, [0xff, 0xfe, 0, 0]),
  row('UTF-32 text', false, [0, 0, 0xfe, 0xff]),
];

import { containerOf } from '../../src-shared/transfer/container-signature';

export interface FileSignature {
  readonly name: string;
  /** It may hold text, once unpacked. */
  readonly container: boolean;
}

/** What kind of file its first bytes say it is; nothing when they may be text. */
export function fileSignature(bytes: Uint8Array): FileSignature | undefined {
  const container = containerOf(bytes);
  if (container !== undefined) return { name: container.name, container: true };
  const other = OTHERS.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  return other && { name: other.name, container: false };
}

interface Row {
  readonly name: string;
  readonly start: readonly number[];
}

const row = (name: string, start: readonly (string | number)[]): Row => ({
  name,
  start: start.flatMap((part) => (typeof part === 'number' ? [part] : Array.from(part, (character) => character.charCodeAt(0)))),
});

const OTHERS: readonly Row[] = [
  row('an image (PNG)', [0x89, 'PNG\r\n', 0x1a, '\n']),
  row('an image (JPEG)', [0xff, 0xd8, 0xff]),
  row('an image (GIF)', ['GIF87a']),
  row('an image (GIF)', ['GIF89a']),
  row('a PDF document', ['%PDF-']),
  row('a SQLite database', ['SQLite format 3', 0]),
  row('a program (ELF)', [0x7f, 'ELF']),
  row('UTF-32 text', [0xff, 0xfe, 0, 0]),
  row('UTF-32 text', [0, 0, 0xfe, 0xff]),
];

import { brotliCompressSync, constants, createDeflateRaw, createGzip, crc32, gzipSync } from 'node:zlib';
import type { ErrorCode } from '../src-shared/errors/error-code';
import { rawZip, type RawEntry } from '../src-main/files/samples/raw-zip';

export interface HostileFile {
  readonly title: string;
  readonly name: string;
  readonly content: () => Promise<Uint8Array>;
  /** What it is refused with. */
  readonly code: ErrorCode;
}

const MIB = 1024 ** 2;
const BOMB_BYTES = 600 * MIB;

const zip = (title: string, code: ErrorCode, ...entries: readonly RawEntry[]): HostileFile =>
  ({ title, name: 'a.zip', code, content: () => Promise.resolve(rawZip(entries)) });
const text = (title: string, code: ErrorCode, name: string, content: () => string): HostileFile =>
  ({ title, name, code, content: () => Promise.resolve(new TextEncoder().encode(content())) });
const bombZip = (title: string, code: ErrorCode, size: number): HostileFile => ({
  title, name: 'a.zip', code,
  content: async () => rawZip([{ name: 'a.json', packed: await packedZeros(createDeflateRaw()), size, crc32: crc32('') }]),
});

async function packedZeros(packer: ReturnType<typeof createGzip>): Promise<Uint8Array> {
  const zeros = new Uint8Array(MIB);
  const chunks: Uint8Array[] = [];
  packer.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  for (let written = 0; written < BOMB_BYTES; written += MIB) {
    if (!packer.write(zeros)) await new Promise((resolve) => packer.once('drain', resolve));
  }
  const ended = new Promise((resolve) => packer.once('end', resolve));
  packer.end();
  await ended;
  return Buffer.concat(chunks);
}

const honest: RawEntry = { name: 'a.json', content: '{"mcpServers":{"a":{"command":"npx"}}}' };
const manyEntries = (count: number, entry: Omit<RawEntry, 'name'>, ending = 'json'): readonly RawEntry[] =>
  Array.from({ length: count }, (_value, index) => ({ ...entry, name: `${index}.${ending}` }));

const ARCHIVES: readonly HostileFile[] = [
  bombZip('a zip whose 600 MiB entry says so', 'ARCHIVE_PACKED_TOO_DENSELY', BOMB_BYTES),
  bombZip('a zip whose 600 MiB entry claims 100 bytes', 'ARCHIVE_DAMAGED', 100),
  bombZip('a zip whose 600 MiB entry claims 8 MiB', 'ARCHIVE_DAMAGED', 8 * MIB),
  bombZip('a zip whose 600 MiB entry claims 64 MiB', 'ARCHIVE_DAMAGED', 64 * MIB),
  zip('a zip of 65,001 entries', 'ARCHIVE_TOO_LARGE', ...manyEntries(65_001, { method: 0 })),
  { title: 'a zip of 65,001 entries that claims 100', name: 'a.zip', code: 'ARCHIVE_DAMAGED', content: () => Promise.resolve(rawZip(manyEntries(65_001, { method: 0 }), { entryCount: 100 })) },
  zip('a zip of 65,000 entries, one of them twice', 'ARCHIVE_NAME_REFUSED', ...manyEntries(64_999, { method: 0 }), { name: '0.JSON', method: 0 }),
  zip('a zip of 65,000 entries, none of them a configuration', 'SERVERS_NOT_FOUND', ...manyEntries(65_000, { method: 0 }, 'txt')),
  zip('a zip of 60,000 entries that are 1 MiB each', 'ARCHIVE_TOO_LARGE', ...manyEntries(60_000, { packed: new Uint8Array(10), size: MIB })),
  zip('a zip of 1,000 entries that share bytes', 'ARCHIVE_DAMAGED', ...manyEntries(1000, honest).map((entry, index) => ({ ...entry, ...(index > 0 && { sharesBytes: true }) }))),
  zip('a zip in a zip', 'ARCHIVE_ENTRY_REFUSED', honest, { name: 'b.zip', content: rawZip([honest]) }),
  zip('a zip in a zip, under another name', 'ARCHIVE_ENTRY_REFUSED', { name: 'b.json', content: rawZip([honest]) }),
  zip('a zip with a name that leads out', 'ARCHIVE_NAME_REFUSED', honest, { ...honest, name: '../../b.json' }),
  zip('a zip with an absolute name', 'ARCHIVE_NAME_REFUSED', honest, { ...honest, name: '/etc/b.json' }),
  zip('a zip with a drive in a name', 'ARCHIVE_NAME_REFUSED', honest, { ...honest, name: 'C:\\b.json' }),
  zip('a zip with a name twice', 'ARCHIVE_NAME_REFUSED', honest, { ...honest, name: 'A.JSON' }),
  zip('a zip with a link', 'ARCHIVE_ENTRY_REFUSED', { name: 'a.json', content: '/etc/passwd', attributes: 0o120777 * 0x10000 }),
  { title: 'a gzip file of 600 MiB', name: 'a.json.gz', code: 'FILE_TOO_LARGE', content: () => packedZeros(createGzip()) },
  { title: 'a gzip file of 60 MiB', name: 'a.json.gz', code: 'ARCHIVE_PACKED_TOO_DENSELY', content: () => Promise.resolve(gzipSync(new Uint8Array(60 * MIB))) },
  {
    title: 'a Brotli file of 200 MiB', name: 'a.json.br', code: 'ARCHIVE_PACKED_TOO_DENSELY',
    content: () => Promise.resolve(brotliCompressSync(new Uint8Array(200 * MIB), { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 24 } })),
  },
  { title: 'gzip in gzip', name: 'a.json.gz', code: 'ARCHIVE_ENTRY_REFUSED', content: () => Promise.resolve(gzipSync(gzipSync('{}'))) },
];

const aliasBomb = (depth: number): string =>
  `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${Array.from({ length: depth }, (_value, index) => `a${index + 1}: &a${index + 1} [${Array.from({ length: 9 }, () => `*a${index}`).join(', ')}]\n`).join('')}`;

const TEXTS: readonly HostileFile[] = [
  text('YAML with aliases of aliases', 'YAML_FEATURE_REFUSED', 'a.yaml', () => aliasBomb(9)),
  text('YAML with nine aliases of aliases', 'YAML_FEATURE_REFUSED', 'a.yaml', () => aliasBomb(30)),
  text('YAML with 8,000 anchors', 'YAML_FEATURE_REFUSED', 'a.yaml', () => Array.from({ length: 8000 }, (_value, index) => `k${index}: &a${index} x\n`).join('')),
  text('YAML, 100,000 brackets deep', 'FILE_TOO_DEEP', 'a.yaml', () => `a: ${'['.repeat(100_000)}`),
  text('YAML, 3,000 levels of indentation deep', 'FILE_TOO_DEEP', 'a.yaml', () => Array.from({ length: 3000 }, (_value, depth) => `${' '.repeat(depth)}k:\n`).join('')),
  text('YAML with a text of 5 MiB', 'STRING_TOO_LONG', 'a.yaml', () => `a: ${'x'.repeat(5 * MIB)}\n`),
  text('JSON, 1,000,000 brackets deep', 'FILE_TOO_DEEP', 'a.json', () => '['.repeat(1_000_000)),
  text('JSON, 1,000,000 objects deep', 'FILE_TOO_DEEP', 'a.json', () => '{"a":'.repeat(1_000_000)),
  text('JSON with a text of 5 MiB', 'STRING_TOO_LONG', 'a.json', () => `{"a":"${'x'.repeat(5 * MIB)}"}`),
  text('JSON with a name twice among 16,000', 'KEY_DUPLICATED', 'a.json', () => `{${Array.from({ length: 16_000 }, (_value, index) => `"k${index}":1`).join()},"k7":2}`),
];

export const HOSTILE_FILES: readonly HostileFile[] = [...ARCHIVES, ...TEXTS];

/** A harmless file that goes the same way: its process stands for what reading costs before anything hostile is read. */
export const HONEST_ZIP = rawZip([honest]);

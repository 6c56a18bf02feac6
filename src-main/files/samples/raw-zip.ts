import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as it is to stand in the archive, byte by byte; what is left out is as an honest program writes it. */
export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** 0 stored, 8 deflated (default); others need `packed`. */
  readonly method?: number;
  readonly packed?: Uint8Array;
  /** The length and checksum that it claims. */
  readonly size?: number;
  readonly crc32?: number;
  /** Upper half: POSIX mode; lower half: Windows' attributes. */
  readonly attributes?: number;
  readonly flags?: number;
  readonly localName?: string;
  readonly localMethod?: number;
  /** Stands at the bytes of the entry before it. */
  readonly sharesBytes?: boolean;
}

interface RawEnd {
  /** The number of entries that the archive claims. */
  readonly entryCount?: number;
  readonly directoryOffset?: number;
  /** The directory lists the entries from last to first. */
  readonly reversed?: boolean;
}

const UTF8_NAME = 0x800;
const UNIX = 3 << 8;

/** A zip archive (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16) of just these entries. */
export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let last = 0;
  for (const entry of entries) {
    const fields = fieldsOf(entry);
    if (entry.sharesBytes !== true) {
      last = offset;
      const local = Buffer.concat([localHeader(entry, fields), fields.packed]);
      parts.push(local);
      offset += local.length;
    }
    directory.push(directoryEntry(entry, fields, last));
  }
  const central = Buffer.concat(end.reversed === true ? directory.toReversed() : directory);
  const record = Buffer.alloc(22);
  const count = end.entryCount ?? entries.length;
  record.write('PK\u0005\u0006', 'latin1');
  record.writeUInt16LE(count & 0xffff, 8);
  record.writeUInt16LE(count & 0xffff, 10);
  record.writeUInt32LE(central.length, 12);
  record.writeUInt32LE(end.directoryOffset ?? offset, 16);
  const wide = count > 0xffff ? wideEnd(count, central.length, offset) : Buffer.alloc(0);
  return Buffer.concat([...parts, central, wide, record]);
}

interface Fields {
  readonly name: Buffer;
  readonly packed: Uint8Array;
  readonly method: number;
  readonly size: number;
  readonly crc32: number;
  readonly flags: number;
}

function fieldsOf(entry: RawEntry): Fields {
  const content = Buffer.from(entry.content ?? '');
  const method = entry.method ?? 8;
  return {
    name: Buffer.from(entry.name),
    packed: entry.packed ?? (method === 0 ? content : deflateRawSync(content)),
    method,
    size: entry.size ?? content.length,
    crc32: entry.crc32 ?? crc32(content),
    flags: entry.flags ?? UTF8_NAME,
  };
}

function localHeader(entry: RawEntry, fields: Fields): Buffer {
  const name = entry.localName === undefined ? fields.name : Buffer.from(entry.localName);
  const header = Buffer.alloc(30);
  header.write('PK\u0003\u0004', 'latin1');
  header.writeUInt16LE(20, 4);
  writeFields(header, 6, { ...fields, method: entry.localMethod ?? fields.method });
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function directoryEntry(entry: RawEntry, fields: Fields, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.write('PK\u0001\u0002', 'latin1');
  header.writeUInt16LE(UNIX | 20, 4);
  header.writeUInt16LE(20, 6);
  writeFields(header, 8, fields);
  header.writeUInt16LE(fields.name.length, 28);
  header.writeUInt32LE((entry.attributes ?? 0o100644 * 0x10000) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, fields.name]);
}

/** From the flags to the unpacked size: the same in both headers. */
function writeFields(header: Buffer, at: number, { flags, method, crc32: checksum, packed, size }: Fields): void {
  header.writeUInt16LE(flags, at);
  header.writeUInt16LE(method, at + 2);
  header.writeUInt32LE(checksum, at + 8);
  header.writeUInt32LE(packed.length, at + 12);
  header.writeUInt32LE(size, at + 16);
}

/** Zip64: the end record and its locator. */
function wideEnd(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.write('PK\u0006\u0006', 'latin1');
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(length), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  end.write('PK\u0006\u0007', 56, 'latin1');
  end.writeBigUInt64LE(BigInt(offset + length), 64);
  return end;
}

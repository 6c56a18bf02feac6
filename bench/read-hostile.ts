import { readFileSync } from 'node:fs';
import { unpackSource } from '../src-main/files/unpack-source';
import { decodeText } from '../src-main/formats/decode-text';
import { parseText } from '../src-main/formats/parse-text';
import { AppError } from '../src-shared/errors/app-error';

export interface HostileReading {
  /** What it was refused with; `none` where it was read. */
  readonly code: string;
  readonly megabytes: number;
  readonly seconds: number;
}

/** Reads a file as an import does, and tells what this process has come to. */
export async function readHostile(path: string, name: string): Promise<HostileReading> {
  const start = performance.now();
  const code = await refusal(readFileSync(path), name);
  return { code, megabytes: process.resourceUsage().maxRSS / 1024, seconds: (performance.now() - start) / 1000 };
}

async function refusal(content: Uint8Array, name: string): Promise<string> {
  try {
    const unpacked = await unpackSource({ name, content, optional: false });
    const files = unpacked.kind === 'plain' ? [{ name: unpacked.file.name, read: () => unpacked.file.content }] : unpacked.entries;
    for (const file of files) parseText(decodeText(file.read()), { name: file.name });
    return 'none';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

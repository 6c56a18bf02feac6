import { randomBytes } from 'node:crypto';

const TEMPORARY_NAME = /^\..*\.(\d+)-[0-9a-f]{16}\.valise-tmp$/s;

/** Names end at 255 bytes on most disks; what is added here takes less than 60. */
const MOST_BASE_BYTES = 150;

/** `.<base>.<pid>-<random>.valise-tmp`: hidden, in nobody's way, and telling whose it is. */
export function temporaryName(base: string, pid: number = process.pid): string {
  const shortened = Buffer.from(base).subarray(0, MOST_BASE_BYTES).toString();
  return `.${shortened}.${pid}-${randomBytes(8).toString('hex')}.valise-tmp`;
}

/** The process that a temporary file belongs to; undefined for every other name. */
export function ownerOfTemporary(name: string): number | undefined {
  const pid = TEMPORARY_NAME.exec(name)?.[1];
  return pid === undefined ? undefined : Number(pid);
}

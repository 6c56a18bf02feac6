/** What the system's error codes mean to the person whose file it is. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  ENOTEMPTY: 'it is a folder',
  ELOOP: 'its symbolic links go round in a circle',
  ENAMETOOLONG: 'the name is too long',
  EFBIG: 'it is larger than this disk or account may hold',
  EBUSY: 'another program is using it',
  ETXTBSY: 'it is a program that is running',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk reported an error',
  ESTALE: 'the network share lost it',
  ENXIO: 'it is a socket or a device',
  ERR_INVALID_ARG_VALUE: 'the path holds a character that no path can hold',
};

/** The code of a system error (`ENOENT`), undefined for anything else. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Why the system refused, in words. Never the system's own message, which repeats paths and values. */
export function systemReason(error: unknown): string {
  const code = systemCode(error);
  return code === undefined ? 'the system gave no reason' : (REASONS[code] ?? `the system answered ${code}`);
}

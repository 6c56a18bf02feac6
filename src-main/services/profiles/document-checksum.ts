import { createHash } from 'node:crypto';

/** `sha256:` and the hex of SHA-256 over the canonical JSON (RFC 8785) of a document without its checksum (format.md section 1). */
export const documentChecksum = (canonical: string): string => `sha256:${createHash('sha256').update(canonical, 'utf8').digest('hex')}`;

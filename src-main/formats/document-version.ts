import { AppError } from '../../src-shared/errors/app-error';
import { isMap, NumberText, type TreeMap } from '../../src-shared/profile/tree';
import type { Finding } from '../../src-shared/transfer/finding';
import type { ParsedText } from './parsed-text';

/** The version this Valise writes. */
export const DOCUMENT_VERSION = '1.0';

/**
 * Reads `exportInfo.version` (format.md section 4): 1.x is read, a newer minor version with a note.
 * @throws AppError FILE_TOO_NEW, FILE_TOO_OLD, DOCUMENT_INVALID
 */
export function checkDocumentVersion(tree: TreeMap, parsed: ParsedText): { readonly text: string; readonly findings: readonly Finding[] } {
  const info = tree.get('exportInfo');
  const stated = isMap(info) ? info.get('version') : undefined;
  const text = stated instanceof NumberText ? stated.source : typeof stated === 'number' || typeof stated === 'string' ? String(stated) : '';
  const place = parsed.locate(['exportInfo', 'version']);
  // Only the numbers are repeated in messages: what follows them could be anything.
  const [, version, major, minor] = /^((\d{1,9})(?:\.(\d{1,9}))?(?:\.\d{1,9})*)(?:[.+-].*)?$/s.exec(text) ?? [];
  if (version === undefined) throw new AppError('DOCUMENT_INVALID', { place, expected: isMap(info) ? 'a version such as "1.0"' : 'exportInfo, an object with a version such as "1.0"' });
  const expected = `version ${DOCUMENT_VERSION.split('.')[0] ?? ''}.x`;
  if (Number(major) > 1) throw new AppError('FILE_TOO_NEW', { place, subject: version, reason: `it has version ${version}`, expected });
  if (Number(major) < 1) throw new AppError('FILE_TOO_OLD', { place, subject: version, reason: `it has version ${version}`, expected });
  const findings: Finding[] = Number(minor ?? 0) > 0
    ? [{ code: 'NEWER_MINOR_VERSION', severity: 'note', step: 'migration', place, reason: `version ${version}` }]
    : [];
  return { text: version, findings };
}

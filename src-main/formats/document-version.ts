import { AppError } from '../../src-shared/errors/app-error';
import type { FieldPath } from '../../src-shared/profile/field-path';
import { isMap, NumberText, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import type { Finding } from '../../src-shared/transfer/finding';
import type { OldVersion } from './migrations/migrate-document';
import type { ParsedText } from './parsed-text';

/** The version this Valise writes. */
export const DOCUMENT_VERSION = '1.0';

const READ = 'version 1.x, 0.9 or 0.8';

export interface DocumentVersion {
  /** Its numbers, as they are written. */
  readonly text: string;
  /** It has to be migrated, from this one. */
  readonly old?: OldVersion;
  readonly findings: readonly Finding[];
}

/**
 * Reads the version of a document (format.md section 4): 1.x is read, a newer minor version with a note; 0.9 and 0.8 after migration.
 * @throws AppError FILE_TOO_NEW also for versions that never were, FILE_TOO_OLD, DOCUMENT_INVALID
 */
export function checkDocumentVersion(tree: TreeMap, parsed: ParsedText): DocumentVersion {
  const { path, value } = statedVersion(tree);
  const version = numbersOf(value);
  if (version === undefined) throw new AppError('DOCUMENT_INVALID', { place: parsed.locate(path), expected: isMap(tree.get('exportInfo')) ? 'a version such as "1.0"' : 'exportInfo, an object with a version such as "1.0"' });
  const { text, major, minor } = version;
  const refuse = (code: 'FILE_TOO_NEW' | 'FILE_TOO_OLD', needs: string): AppError =>
    new AppError(code, { place: parsed.locate(path), subject: text, reason: `it has version ${text}${needs}`, expected: READ });
  if (major > 1) throw refuse('FILE_TOO_NEW', `, which needs a Valise that reads version ${major}`);
  if (major === 1) return { text, findings: minor > 0 ? [{ code: 'NEWER_MINOR_VERSION', severity: 'note', step: 'migration', place: parsed.locate(path), reason: `version ${text}` }] : [] };
  if (minor < 8) throw refuse('FILE_TOO_OLD', '');
  if (minor > 9) throw refuse('FILE_TOO_NEW', ', which this Valise does not know');
  return { text, old: minor === 9 ? '0.9' : '0.8', findings: [] };
}

/**
 * The version of a profile document, undefined for what states none as one does: in `exportInfo`, or, for 0.8, just so beside a name and
 * `mcpServers`. `0.8.0` is none: extensions of other programs have a name, `mcpServers` and a version of their own, in three parts.
 */
export function nativeVersionOf(tree: Tree): string | undefined {
  if (!isMap(tree)) return undefined;
  const { path, value } = statedVersion(tree);
  const version = numbersOf(value);
  if (path.length > 1) return version?.text;
  const named = typeof tree.get('name') === 'string' && tree.get('name') !== '';
  return version?.text === '0.8' && textOf(value) === '0.8' && named && isMap(tree.get('mcpServers')) ? '0.8' : undefined;
}

/** Without `exportInfo` only the versions before it can be meant. */
function statedVersion(tree: TreeMap): { readonly path: FieldPath; readonly value: Tree | undefined } {
  const info = tree.get('exportInfo');
  if (isMap(info)) return { path: ['exportInfo', 'version'], value: info.get('version') };
  const { major = 1, minor = 0 } = numbersOf(tree.get('version')) ?? {};
  return major === 0 && minor <= 8 ? { path: ['version'], value: tree.get('version') } : { path: ['exportInfo', 'version'], value: undefined };
}

/** Only the numbers are repeated in messages: what follows them could be anything. */
function numbersOf(value: Tree | undefined): { readonly text: string; readonly major: number; readonly minor: number } | undefined {
  const [, text, major, minor] = /^((\d{1,9})(?:\.(\d{1,9}))?(?:\.\d{1,9})*)(?:[.+-].*)?$/s.exec(textOf(value)) ?? [];
  return text === undefined ? undefined : { text, major: Number(major), minor: Number(minor ?? 0) };
}

const textOf = (value: Tree | undefined): string =>
  (value instanceof NumberText ? value.source : typeof value === 'number' || typeof value === 'string' ? String(value) : '');

import { fieldPathText, type FieldPath } from '../../../src-shared/profile/field-path';
import type { Finding, FindingCode, Severity } from '../../../src-shared/transfer/finding';
import type { ParsedText } from '../parsed-text';

/** Makes findings about one entity, or about the document where `subject` is undefined. */
export interface FindingMaker {
  (code: FindingCode, severity: Severity, path: FieldPath, reason?: string): Finding;
}

/** Paths are relative to `at`. */
export const findingsAt = (parsed: ParsedText, at: FieldPath, subject: string | undefined): FindingMaker => (code, severity, path, reason) => ({
  code,
  severity,
  step: 'schema',
  ...(subject !== undefined && { subject }),
  ...(path.length > 0 && { field: fieldPathText(path) }),
  place: parsed.locate([...at, ...path]),
  ...(reason !== undefined && { reason }),
});

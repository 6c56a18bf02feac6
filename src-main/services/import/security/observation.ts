import type { FieldPath } from '../../../../src-shared/profile/field-path';
import type { FindingCode, Severity } from '../../../../src-shared/transfer/finding';

/** What a rule of the security scan sees in one place. */
export interface Observation {
  readonly code: FindingCode;
  readonly severity: Exclude<Severity, 'error'>;
  readonly path: FieldPath;
  /** Never a secret, nor a value that could be one. */
  readonly reason?: string | undefined;
}

import type { FieldPath } from '../../../../src-shared/profile/field-path';

/** A word of a command line and the field that it stands in. */
export interface CommandWord {
  readonly text: string;
  readonly path: FieldPath;
}

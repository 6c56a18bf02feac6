import { AppError } from '../../../src-shared/errors/app-error';
import type { FieldPath } from '../../../src-shared/profile/field-path';

/** `*`: whatever the step is called. */
export const ANY_STEP = Symbol('any step');

/** A place in a document, and all that stands below it. */
export type PointerPattern = readonly (string | typeof ANY_STEP)[];

/**
 * Reads a JSON pointer (RFC 6901) in which `*` is any one step; `''` is the whole document.
 * @throws AppError USAGE, as `subject` the pointer.
 */
export function parsePointer(pointer: string): PointerPattern {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) throw notAPointer(pointer, 'it does not begin with /');
  if (/~(?![01])/.test(pointer)) throw notAPointer(pointer, 'after ~ only 0 (for ~) and 1 (for /) may stand');
  return pointer.slice(1).split('/').map((step) => (step === '*' ? ANY_STEP : step.replaceAll('~1', '/').replaceAll('~0', '~')));
}

const notAPointer = (pointer: string, reason: string): AppError =>
  new AppError('USAGE', { subject: pointer, reason: `${JSON.stringify(pointer)} is no JSON pointer: ${reason}`, expected: 'a pointer such as /profile/description or /mcps/*/env' });

/** Whether what stands at `path` is at the place that the pattern names, or below it. */
export const covers = (pattern: PointerPattern, path: FieldPath): boolean =>
  pattern.length <= path.length && pattern.every((step, index) => step === ANY_STEP || step === String(path[index]));

import type { z } from 'zod';
import type { FieldPath } from '../../src-shared/profile/field-path';

type Issue = z.core.$ZodIssue;

/** One field that is not as expected, in words too; what was given for it is not repeated. */
export interface InputFault {
  readonly path: FieldPath;
  readonly text: string;
}

/** One line for each field that is not as expected; what was given for it is not repeated. */
export const inputFaults = (issues: readonly Issue[]): readonly string[] => placedInputFaults(issues).map(({ text }) => text);

/** The same with the place of each; a field that should not be there is a place too. */
export const placedInputFaults = (issues: readonly Issue[]): readonly InputFault[] => issues.flatMap((issue) => innermost(issue, [])).map(({ path, message, key }) =>
  ({ path: [...path, ...(key === undefined ? [] : [key])], text: `${path.join('.') || 'input'}: ${message}` }));

interface Innermost {
  readonly path: FieldPath;
  readonly message: string;
  readonly key?: string | undefined;
}

/** Where one of several shapes would have done, what the nearest of them lacks: "invalid input" helps nobody. */
function innermost(issue: Issue, outer: FieldPath): readonly Innermost[] {
  const path = [...outer, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const [nearest] = issue.code === 'invalid_union' ? issue.errors.toSorted((one, other) => one.length - other.length) : [];
  if (nearest !== undefined) return nearest.flatMap((inner) => innermost(inner, path));
  return [{ path, message: issue.message, key: issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined }];
}

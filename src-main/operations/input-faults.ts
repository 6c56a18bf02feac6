import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** One line for each field that is not as expected; what was given for it is not repeated. */
export const inputFaults = (issues: readonly Issue[]): readonly string[] =>
  issues.flatMap((issue) => innermost(issue, [])).map(({ path, message }) => `${path.join('.') || 'input'}: ${message}`);

/** Where one of several shapes would have done, what the nearest of them lacks: "invalid input" helps nobody. */
function innermost(issue: Issue, outer: readonly PropertyKey[]): readonly { readonly path: readonly string[]; readonly message: string }[] {
  const path = [...outer, ...issue.path];
  const [nearest] = issue.code === 'invalid_union' ? issue.errors.toSorted((one, other) => one.length - other.length) : [];
  return nearest === undefined ? [{ path: path.map(String), message: issue.message }] : nearest.flatMap((inner) => innermost(inner, path));
}

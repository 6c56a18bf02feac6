import { AppError } from '../../src-shared/errors/app-error';
import { jsonPointer } from '../../src-shared/profile/field-path';
import type { ShapeProblem } from './check-shape';
import type { ParsedText } from './parsed-text';

/** All that is wrong with the shape of a document, each with its place. Paths are those of the file. */
export function invalidDocument(parsed: ParsedText, problems: readonly ShapeProblem[]): AppError {
  const [first] = problems;
  // A field that is missing has no place of its own: that of the object it is missing from is given, and its name.
  const wanted = ({ path, expected }: ShapeProblem): string =>
    (parsed.locate(path).pointer === jsonPointer(path) ? expected : `${JSON.stringify(path.at(-1))}, ${expected}`);
  const lines = problems.map((problem) => {
    const { line, pointer } = parsed.locate(problem.path);
    return `${pointer ?? ''}${line === undefined ? '' : ` (line ${line})`}: ${wanted(problem)} was expected`;
  });
  return new AppError('DOCUMENT_INVALID', {
    place: parsed.locate(first?.path ?? []),
    ...(problems.length === 1 && first ? { expected: wanted(first) } : { items: lines }),
  });
}

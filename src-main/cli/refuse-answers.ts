import { AppError } from '../../src-shared/errors/app-error';
import { placeText, type Place } from '../../src-shared/errors/place';
import type { FieldPath } from '../../src-shared/profile/field-path';

/** What is wrong with one answer; the path is its own within the answers. */
export interface AnswerFault {
  readonly path: FieldPath;
  readonly text: string;
}

/** Faults that a refusal tells at most. */
const MOST = 1000;

/** Refuses answers for all that is wrong with them, each with its line. @throws AppError ANSWERS_INVALID, at the place of the first */
export function refuseAnswers(faults: readonly AnswerFault[], locate: (path: FieldPath) => Place, expected?: string): never {
  const placed = faults.slice(0, MOST).map(({ path, text }) => ({ place: locate(path), text }));
  throw new AppError('ANSWERS_INVALID', {
    ...(placed[0] !== undefined && { place: placed[0].place }),
    ...(expected !== undefined && { expected }),
    items: placed.map(({ place: { line, column }, text }) => (line === undefined ? text : `${placeText({ line, ...(column !== undefined && { column }) })}: ${text}`)),
  });
}

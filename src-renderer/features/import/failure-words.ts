import { ERROR_TEXT } from '../../../src-shared/errors/error-text';
import type { Failure } from '../../../src-shared/errors/outcome';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { inSentence } from '../../texts/in-sentence';

/** Why a file could not be read, on one line beside its name: where first, then what. */
export function failureWords({ code, details }: Failure): string {
  const { line, column } = details.place ?? {};
  const what = ERROR_TEXT[code].what(details);
  return inSentence(line === undefined ? `${what}.` : `${IMPORT_TEXTS.place(line, column)}: ${what.charAt(0).toLowerCase()}${what.slice(1)}.`);
}

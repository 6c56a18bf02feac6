import { placeText } from '../errors/place';
import type { Finding, FindingCode } from './finding';

/** What people read of a finding. Total: a code without its text does not compile. */
export const FINDING_TEXT: Readonly<Record<FindingCode, string>> = {
  CHECKSUM_MISSING: 'The file has no checksum, so a change after its export would not show',
  CHECKSUM_DIFFERS: 'The file was changed after it was exported: its checksum does not match',
  COMMENTS_NOT_KEPT: 'Comments are not kept',
  FIELDS_LEFT_BEHIND: 'What else is in the file stays behind',
  NEWER_MINOR_VERSION: 'The file has a newer minor version; fields that Valise does not know are kept as they are',
  FIELD_INVALID: 'A field does not have the shape it should have',
  ENTRY_NOT_A_SERVER: 'An entry is no server definition',
  TRANSPORT_UNKNOWN: 'The transport is not one that Valise knows',
  TRANSPORT_GUESSED: 'The transport is not stated; it is taken as SSE',
  COMMAND_AND_URL: 'The entry has both a command and a URL',
  NULL_BECAME_EMPTY: 'A null became an empty text',
  SECRET_CUT_OUT: 'A secret stood in a field that is kept in clear, so it was cut out there',
};

/** One line: what, about whom, why, where. */
export function findingLine(finding: Finding): string {
  const about = [finding.subject, finding.field].filter((part) => part !== undefined).join(', ');
  const where = finding.place === undefined ? '' : placeText(finding.place);
  return `${about === '' ? '' : `${about}: `}${FINDING_TEXT[finding.code]}${finding.reason === undefined ? '' : ` (${finding.reason})`}${where === '' ? '' : ` [${where}]`}`;
}

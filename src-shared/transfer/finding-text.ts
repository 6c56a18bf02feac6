import { placeText } from '../errors/place';
import type { Finding, FindingCode } from './finding';

/** What people read of a finding. Total: a code without its text does not compile. */
export const FINDING_TEXT: Readonly<Record<FindingCode, string>> = {
  CHECKSUM_MISSING: 'The file has no checksum, so a change after its export would not show',
  CHECKSUM_DIFFERS: 'The file was changed after it was exported: its checksum does not match',
  SEALED_NOT_OPENED: 'The file is sealed with a password and was not opened: what is sealed in it is unknown, and a change to the rest would not show',
  COMMENTS_NOT_KEPT: 'Comments are not kept',
  FIELDS_LEFT_BEHIND: 'What else is in the file stays behind',
  NEWER_MINOR_VERSION: 'The file has a newer minor version; fields that Valise does not know are kept as they are',
  FIELD_INVALID: 'A field does not have the shape it should have',
  ENTRY_NOT_A_SERVER: 'An entry is no server definition',
  TRANSPORT_UNKNOWN: 'The transport is not one that Valise knows',
  TRANSPORT_GUESSED: 'The transport is not stated; it is taken as SSE',
  TRANSPORT_CONTRADICTED: 'The stated transport is not the one that the entry has',
  COMMAND_AND_URL: 'The entry has both a command and a URL',
  NULL_BECAME_EMPTY: 'A null became an empty text',
  SECRET_CUT_OUT: 'A secret stood in a field that is kept in clear, so it was cut out there',
  TEXT_REPAIRED: 'The text was not quite JSON; it is read as what it must have meant',
  FIELD_NOT_CARRIED: 'A field of this client has no meaning elsewhere; it is kept as it is, for this client alone',
  VALUE_TRANSLATED: 'A value is kept in the unit or spelling that all clients share',
  RUNS_ONLY_IN_CLIENT: 'This server runs only in the client it comes from; it is kept, disabled',
  ENTRY_LEFT_OUT: 'An entry is built into the client and no MCP server of its own; it stays behind',
  ENTITY_INVALID: 'An entry of the gateway configuration can not be taken',
  PEER_WOULD_REFUSE: 'The gateway itself would not take this on import',
  SECRET_NOT_IN_FILE: 'The file does not say this secret; one that is kept stays as long as its address does',
  SECRET_LOCKED: 'An encrypted value was not opened: the secret of the gateway that it comes from is needed',
  REFERENCE_UNRESOLVED: 'It refers to something that is neither in the file nor in the environment',
  NOT_IN_FILE: 'It was asked for, and the file does not have it',
  COUNTS_DIFFER: 'The file says that it holds another number of entries than it does',
  FIELD_MIGRATED: 'An older version of the format said this in another way',
  LOST_IN_MIGRATION: 'An older version of the format said something that has no place any more',
  RUNTIME_MISSING: 'The program that starts this server was not found on this computer',
  VERSION_NOT_CHECKED: 'A version is asked for; which one is installed is not checked, since nothing is run',
  COMPATIBILITY_UNMET: 'The profile asks for another version of Valise',
  PROFILE_CONFLICTING: 'The profile says that it does not go together with one that is kept',
  REQUIRED_MCP_MISSING: 'The profile needs a server that is neither in the file nor kept',
  SECRET_IN_CLEAR: 'What looks like a secret stands in a text that is not meant for one',
  SHELL_WRAPPER: 'The server is started through a shell, and the shell would run more than one thing',
  LOADER_VARIABLE: 'A variable makes the program load other code',
  METADATA_ADDRESS: 'The address is one that hands out the credentials of a cloud machine, or is link-local',
  PRIVATE_ADDRESS: 'The address is one of a private network',
  CREDENTIALS_OVER_HTTP: 'Credentials would travel unencrypted',
  CONTAINER_PRIVILEGED: 'The container gets rights over this computer',
  HOST_FOLDER_MOUNTED: 'The container gets a folder of this computer',
  MIXED_SCRIPTS: 'A name mixes letters of several scripts that look alike',
  BIDIRECTIONAL_MARKS: 'A text holds marks that change the order in which it is shown',
  ORDERS_TO_MODEL: 'A description gives orders to the model that reads it',
};

/** One line: what, about whom, why, where. */
export function findingLine(finding: Finding): string {
  const about = [finding.subject, finding.field].filter((part) => part !== undefined).join(', ');
  const where = finding.place === undefined ? '' : placeText(finding.place);
  return `${about === '' ? '' : `${about}: `}${FINDING_TEXT[finding.code]}${finding.reason === undefined ? '' : ` (${finding.reason})`}${where === '' ? '' : ` [${where}]`}`;
}

import type { ErrorDetails } from './app-error';
import type { ErrorCode } from './error-code';
import type { Failure } from './outcome';
import { placeText } from './place';

interface ErrorText {
  /** What happened, to which thing. One sentence without its full stop. */
  readonly what: (details: ErrorDetails) => string;
  /** What to do now. One sentence. */
  readonly next: string;
}

const named = (details: ErrorDetails, otherwise: string): string => (details.subject === undefined ? otherwise : `"${details.subject}"`);
const because = (details: ErrorDetails): string => (details.reason === undefined ? '' : `: ${details.reason}`);
/** The database that is meant, where it is known. */
const database = (details: ErrorDetails, says: string): string => `The database${details.subject === undefined ? '' : ` "${details.subject}"`} ${says}${because(details)}`;
const text = (what: string | ((details: ErrorDetails) => string), next: string): ErrorText => ({
  what: typeof what === 'string' ? (details) => what + because(details) : what,
  next,
});

/** What people read. Total: a code without its text does not compile. */
export const ERROR_TEXT: Readonly<Record<ErrorCode, ErrorText>> = {
  INTERNAL: text('Valise met a fault of its own', 'Nothing was changed. The log in the data folder has the details; please report it.'),
  USAGE: text((d) => d.reason ?? 'The command was not understood', 'See --help for the options and examples.'),
  INPUT_INVALID: text('The request does not have the right shape', 'Mend what is named here; nothing was changed.'),
  CANCELLED: text('Cancelled', 'Nothing was changed.'),

  FILE_NOT_FOUND: text('There is no such file', 'Check the path.'),
  FILE_NOT_READ: text('The file could not be read', 'Check that it is an ordinary file and that you may read it.'),
  FILE_CHANGED_WHILE_READ: text('The file changed while it was read', 'Wait until the program that writes it is done, then try again.'),
  FILE_TOO_LARGE: text((d) => `The file is too large${d.limit === undefined ? '' : `: the limit is ${d.limit}`}`, 'Check that this is the right file; split it if it is.'),
  FILE_EMPTY: text('The file is empty', 'Choose a file with server definitions in it.'),
  FILE_NOT_TEXT: text('This is not a text file', 'Choose a text in UTF-8; configurations are JSON, YAML or TOML.'),
  FILE_NOT_PARSED: text('The text could not be understood', 'Mend the file at that place, or export it again from where it came.'),
  FILE_TOO_DEEP: text((d) => `The document is nested too deeply${d.limit === undefined ? '' : `: the limit is ${d.limit}`}`, 'No server definition needs that; check where the file comes from.'),
  STRING_TOO_LONG: text((d) => `A string in the document is too long${d.limit === undefined ? '' : `: the limit is ${d.limit}`}`, 'No server definition needs that; check where the file comes from.'),
  KEY_DUPLICATED: text('A key stands twice in the same object', 'Remove one of the two, or rename it: only one of them could be kept.'),
  YAML_FEATURE_REFUSED: text('The file uses a part of YAML that is refused here', 'Write the values out in full, without tags and with few anchors.'),
  FORMAT_UNKNOWN: text('No known format was recognised', 'Say what it is with --as and an id of valise clients --formats, or choose another file.'),
  FOLDER_WITHOUT_CONFIG: text('The folder has no configuration that could be read', 'Name the file itself.'),
  CONTAINER_NOT_SUPPORTED: text('Valise does not read this kind of archive', 'Unpack it and import the documents inside, or pack them as zip.'),
  ARCHIVE_TOO_LARGE: text((d) => `The archive is too large${d.limit === undefined ? '' : `: the limit is ${d.limit}`}`, 'Take its parts one by one; check first that it is the right one.'),
  ARCHIVE_PACKED_TOO_DENSELY: text((d) => `It unpacks to far more than it holds${d.limit === undefined ? '' : `: the limit is ${d.limit}`}`, 'No configuration does that: do not trust where it comes from.'),
  ARCHIVE_NAME_REFUSED: text('An entry of the archive has a name that leads out of it, or that two entries share', 'Pack it again with plain names, and check where it comes from.'),
  ARCHIVE_ENTRY_REFUSED: text('An entry of the archive is no plain file: a link, a device, an encrypted one, or another archive', 'Unpack that entry, and import what is in it.'),
  ARCHIVE_DAMAGED: text('The archive is damaged: what it holds is not what it says', 'Get it again from where it came.'),
  SERVERS_NOT_FOUND: text('There is no server definition in it', 'Choose a file with mcpServers, or a profile exported by Valise.'),
  DOCUMENT_INVALID: text('The document does not have the shape of its format', 'Mend the file at that place, or export it again from where it came.'),
  CHECKSUM_DIFFERS: text('The file was changed after it was exported: its checksum does not match', 'Import it without --strict if you trust the change.'),
  FILE_TOO_NEW: text('The file was written by a newer version', 'Update Valise, then import it again.'),
  FILE_TOO_OLD: text('The file has an old format that this version does not read yet', 'Export it again with the program that wrote it, in format 1.0.'),
  PASSWORD_REQUIRED: text((d) => (d.reason === undefined ? 'The file holds values sealed with a password' : `A password is needed: ${d.reason}`), 'Give it with --password-file or --password-env, or on a terminal; an import also goes without it, with --without-secrets.'),
  PASSWORD_WRONG: text('The password does not open this file', 'Try again; if you are sure of it, get the file again from where it came.'),
  SEALED_DOCUMENT_CHANGED: text('The file was changed after it was sealed', 'Do not trust it; get it again from where it came.'),
  INTEGRITY_MISSING: text('The file is sealed with a password, but what shows that nobody changed it is missing', 'Do not trust it; get it again from where it came.'),
  SEALED_FILES_TOO_MANY: text((d) => `More files are sealed each on their own than are opened at once${d.limit === undefined ? '' : `: the limit is ${d.limit}`}`, 'Take fewer of them at a time.'),
  FILE_NOT_SEALED: text('The file is not sealed with a password', 'There is no password to change; export it anew with one.'),

  ANSWERS_INVALID: text('The answers do not fit what is asked', 'Mend them at that place, or look at the plan again: --plan FILE writes it anew.'),
  ITEMS_REJECTED: text('Some entries can not be imported', 'Mend them, or import the rest with --partial.'),
  CONFLICTS_UNDECIDED: text('What comes in clashes with what is kept; nothing was changed', 'Decide for all with --on-conflict skip, update or rename, one by one on a terminal, or with --plan FILE and then --answers FILE.'),
  PLAN_STALE: text('What is kept changed while you decided', 'Look at the new plan; nothing was changed.'),
  PLAN_NOT_FOUND: text('This plan is gone', 'Open the file again.'),
  SELECTION_EMPTY: text('Nothing is selected', 'Name at least one thing that is there.'),
  HANDLE_NOT_FOUND: text('The file is no longer held ready', 'Choose it again.'),

  FILE_EXISTS: text('There is a file already; it was not touched', 'Choose another name, or pass --force to replace it.'),
  FILE_NOT_WRITTEN: text('The file could not be written; nothing is left behind', 'Check that the folder exists and that you may write there.'),
  DISK_FULL: text((d) => `The disk${d.subject === undefined ? '' : ` of "${d.subject}"`} is full; nothing is left half-written${because(d)}`, 'Free some space, then try again.'),

  PROFILE_NOT_FOUND: text((d) => `There is no profile ${named(d, 'of that name')}`, 'See the names with: valise list'),
  MCP_NOT_FOUND: text((d) => `There is no server ${named(d, 'of that name')}`, 'See the names with: valise list mcps'),
  FIELD_NOT_FOUND: text((d) => `The server has no field ${named(d, 'of that name')}`, 'Look at it again: it may have been edited meanwhile.'),
  NAME_TAKEN: text((d) => `The name ${named(d, 'you gave')} is taken`, 'Choose another name; nothing was changed.'),
  CHANGED_MEANWHILE: text((d) => `${named(d, 'It')} was changed meanwhile, in another window or by a command`, 'Look at what it says now, then make your change again.'),
  SECRET_UNKNOWN: text((d) => `The secret in ${named(d, 'this field')} is not known`, 'Fill it in first.'),

  ENVIRONMENT_NOT_FOUND: text((d) => `There is no environment ${named(d, 'of that name')}`, 'See the names with: valise gateway environments list'),
  ENTITY_NOT_FOUND: text((d) => `There is no ${named(d, 'entry of that name')} in the environment`, 'See the names with: valise gateway list'),
  ENTITY_REFERRED: text('Others refer to what would be removed', 'Remove them too, or say that it is meant all the same (evenIfReferred). Nothing was changed.'),
  ENVIRONMENT_SECRET_REQUIRED: text((d) => `The encryption secret of a gateway is needed${because(d)}`, 'Give it with --source-secret-file or --target-secret-file, or keep it with the environment (valise gateway environments set-secret).'),
  ENVIRONMENT_SECRET_WRONG: text((d) => `The secret does not open what the gateway has encrypted${because(d)}`, 'Give the secret (AUTH_ENCRYPTION_SECRET) of the gateway that the file comes from. Nothing was changed.'),
  GATEWAY_NOT_REACHED: text((d) => `The gateway ${named(d, 'of this environment')} does not answer${because(d)}`, 'Check its address and that it runs, then try again. Nothing was changed here.'),
  GATEWAY_REFUSED: text((d) => `The gateway ${named(d, 'of this environment')} refused${because(d)}`, 'Check the token of the environment and what it may do there.'),
  HISTORY_NOT_FOUND: text((d) => (d.reason === undefined ? `There is no entry ${named(d, 'of that number')} in the history` : `The history has no report of entry ${named(d, 'of that number')}${because(d)}`), 'See the entries with: valise history'),
  UNDO_NOT_POSSIBLE: text((d) => `${d.subject === undefined ? 'There is nothing to undo' : `Entry ${d.subject} can not be undone`}${because(d)}`, 'See what can be undone with: valise history'),
  UNDO_CONFLICT: text('What this step wrote was changed since; nothing was undone', 'Undo the later steps first.'),

  ACCESS_REFUSED: text((d) => (d.reason === undefined ? 'This link or key does not open Valise' : `This is refused${because(d)}`), 'Press Enter in the terminal where Valise runs for a fresh link, or make a key with valise token create.'),
  CONNECTION_LOST: text('Valise does not answer', 'Check that it still runs in its terminal, then try again. Nothing was changed.'),
  PORT_NOT_OPENED: text((d) => `${d.subject === undefined ? 'The port' : `Port ${d.subject}`} can not be opened${because(d)}`, 'Choose another one with --port.'),
  TOKEN_NOT_FOUND: text((d) => `There is no key ${named(d, 'of that name')}`, 'See the keys with: valise token list'),
  CLIPBOARD_NOT_WRITTEN: text('The clipboard could not be written', 'Click into the window, then try again.'),

  VAULT_REQUIRED: text('There is no place to keep the key that seals your secrets', 'Start a keychain (on Linux: gnome-keyring or KWallet with D-Bus), or set VALISE_PASSPHRASE_FILE to a file with a passphrase.'),
  VAULT_LOCKED: text('The vault is locked', 'A passphrase is read from the file that VALISE_PASSPHRASE_FILE names, or asked for on a terminal; what was locked by hand opens again with valise vault unlock.'),
  VAULT_UNAVAILABLE: text('The keychain that holds the key of this vault can not be reached', 'Unlock the keychain or log in to the desktop session, then try again. Nothing was changed.'),
  VAULT_KEY_LOST: text('The keychain no longer holds the key of this vault', 'Restore the keychain entry from a backup of your system; valise vault status says which one it is, and what can be done without it. Nothing was overwritten.'),
  VAULT_KEY_CHANGED: text('The key of the vault was changed meanwhile', 'Try again; nothing was changed.'),
  PASSPHRASE_WRONG: text('The passphrase does not open this vault', 'Try again; nothing was changed.'),
  PASSPHRASE_EMPTY: text('The passphrase is empty', 'Give one that nobody can guess; nothing was changed.'),
  KEY_DERIVATION_REFUSED: text('The key derivation asks for numbers outside the safe bounds', 'Do not trust this file or database; restore it from a backup.'),
  SEALED_VALUE_DAMAGED: text('A sealed value can not be opened: it was damaged or moved', 'Nothing was changed. If it is in a file, get that again from where it came; if it is kept here, restore the database from a backup.'),

  DATABASE_BUSY: text('Another Valise is writing', 'Wait until it is done, then try again.'),
  DATABASE_DAMAGED: text((d) => database(d, 'is damaged'), 'Restore it from the backups folder beside it; nothing was changed.'),
  DATABASE_TOO_NEW: text((d) => database(d, 'was written by a newer Valise'), 'Update Valise. Your profiles are untouched.'),
  DATABASE_NOT_OPENED: text((d) => database(d, 'could not be opened'), 'Check that the data folder exists and that you may write to it.'),
};

/** What to do next in a window, where the command line's advice would name its own commands. */
const WINDOW_NEXT: Readonly<Partial<Record<ErrorCode, string>>> = {
  USAGE: 'Choose something else; nothing was changed.',
  FORMAT_UNKNOWN: 'Say which format it is, or choose another file.',
  FOLDER_WITHOUT_CONFIG: 'Choose the file itself.',
  CHECKSUM_DIFFERS: 'Import it only if you trust the change.',
  PASSWORD_REQUIRED: 'Give the password, or go on without the secrets.',
  ANSWERS_INVALID: 'Look at your choices again.',
  ITEMS_REJECTED: 'Mend them, or import the rest.',
  CONFLICTS_UNDECIDED: 'Decide what stays.',
  SELECTION_EMPTY: 'Choose at least one.',
  FILE_EXISTS: 'Choose another name.',
  PROFILE_NOT_FOUND: 'It may have been removed meanwhile, by another window or a command.',
  MCP_NOT_FOUND: 'It may have been removed meanwhile, by another window or a command.',
  ENVIRONMENT_NOT_FOUND: 'It may have been removed meanwhile, by another window or a command.',
  ENTITY_NOT_FOUND: 'It may have been removed meanwhile, by another window or a command.',
  ENTITY_REFERRED: 'Remove them too, or remove it all the same.',
  ENVIRONMENT_SECRET_REQUIRED: 'Give it here, or keep it with the environment.',
  HISTORY_NOT_FOUND: 'Look at Activity again.',
  UNDO_NOT_POSSIBLE: 'Activity shows what can be undone.',
  ACCESS_REFUSED: 'Press Enter in the terminal where Valise runs: it prints a fresh link.',
  TOKEN_NOT_FOUND: 'It may have been revoked already.',
  VAULT_REQUIRED: 'Set a passphrase in Settings, or start a keychain (on Linux: gnome-keyring or KWallet).',
  VAULT_LOCKED: 'Unlock it, then try again.',
  VAULT_KEY_LOST: 'Restore the keychain entry from a backup of your system; Settings says which one it is, and what can be done without it. Nothing was overwritten.',
};

/** The same below `valise gateway`, whose options are others. */
const GATEWAY_NEXT: Readonly<Partial<Record<ErrorCode, string>>> = {
  CONFLICTS_UNDECIDED: 'Decide for all with --conflict-strategy skip, update or rename, or leave some out with --include.',
  FORMAT_UNKNOWN: 'Choose a file that a gateway has exported, or valise gateway export has written; other files go through valise import.',
  PASSWORD_REQUIRED: 'Give it with --password-file or --password-env.',
};

/** The same for whoever writes a script of requests. */
const REQUEST_NEXT: Readonly<Partial<Record<ErrorCode, string>>> = {
  INPUT_INVALID: 'Compare it with the documentation of the operation.',
};

/** Who reads a message: what there is to be done differs. */
type Face = 'command' | 'gateway' | 'request' | 'window';
const NEXT_OF: Readonly<Partial<Record<Face, Readonly<Partial<Record<ErrorCode, string>>>>>> = { window: WINDOW_NEXT, gateway: GATEWAY_NEXT, request: REQUEST_NEXT };

/** The whole message, line by line: what and where, what was expected, the items, what to do next. */
export function failureLines(failure: Failure, face: Face = 'command'): readonly string[] {
  const { code, details } = failure;
  const entry = ERROR_TEXT[code];
  const where = details.place === undefined ? '' : placeText(details.place);
  return [
    `${entry.what(details)}.${where === '' ? '' : ` (${where})`}`,
    ...(details.expected === undefined ? [] : [`Expected: ${details.expected}`]),
    ...(details.items ?? []).map((item) => `- ${item}`),
    NEXT_OF[face]?.[code] ?? entry.next,
  ];
}

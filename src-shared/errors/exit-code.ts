import type { ErrorCode } from './error-code';

/** What the command line ends with. 6 (partial) is no error: a report says it. */
export const EXIT = { ok: 0, internal: 1, usage: 2, badInput: 3, conflict: 4, locked: 5, partial: 6, version: 7, inputOutput: 8, cancelled: 130 } as const;

/** Total: a code without an exit code does not compile. */
export const EXIT_CODE: Readonly<Record<ErrorCode, number>> = {
  INTERNAL: EXIT.internal,
  USAGE: EXIT.usage,
  INPUT_INVALID: EXIT.usage,
  CANCELLED: EXIT.cancelled,

  FILE_NOT_FOUND: EXIT.inputOutput,
  FILE_NOT_READ: EXIT.inputOutput,
  FILE_CHANGED_WHILE_READ: EXIT.inputOutput,
  FILE_TOO_LARGE: EXIT.badInput,
  FILE_EMPTY: EXIT.badInput,
  FILE_NOT_TEXT: EXIT.badInput,
  FILE_NOT_PARSED: EXIT.badInput,
  FILE_TOO_DEEP: EXIT.badInput,
  STRING_TOO_LONG: EXIT.badInput,
  KEY_DUPLICATED: EXIT.badInput,
  YAML_FEATURE_REFUSED: EXIT.badInput,
  FORMAT_UNKNOWN: EXIT.badInput,
  FOLDER_WITHOUT_CONFIG: EXIT.badInput,
  CONTAINER_NOT_SUPPORTED: EXIT.badInput,
  ARCHIVE_TOO_LARGE: EXIT.badInput,
  ARCHIVE_PACKED_TOO_DENSELY: EXIT.badInput,
  ARCHIVE_NAME_REFUSED: EXIT.badInput,
  ARCHIVE_ENTRY_REFUSED: EXIT.badInput,
  ARCHIVE_DAMAGED: EXIT.badInput,
  SERVERS_NOT_FOUND: EXIT.badInput,
  DOCUMENT_INVALID: EXIT.badInput,
  CHECKSUM_DIFFERS: EXIT.badInput,
  FILE_TOO_NEW: EXIT.version,
  FILE_TOO_OLD: EXIT.version,
  PASSWORD_REQUIRED: EXIT.locked,

  ITEMS_REJECTED: EXIT.badInput,
  CONFLICTS_UNDECIDED: EXIT.conflict,
  PLAN_STALE: EXIT.conflict,
  PLAN_NOT_FOUND: EXIT.badInput,
  SELECTION_EMPTY: EXIT.badInput,
  HANDLE_NOT_FOUND: EXIT.inputOutput,

  FILE_EXISTS: EXIT.inputOutput,
  FILE_NOT_WRITTEN: EXIT.inputOutput,
  DISK_FULL: EXIT.inputOutput,

  PROFILE_NOT_FOUND: EXIT.badInput,
  MCP_NOT_FOUND: EXIT.badInput,
  FIELD_NOT_FOUND: EXIT.badInput,
  NAME_TAKEN: EXIT.conflict,
  CHANGED_MEANWHILE: EXIT.conflict,
  SECRET_UNKNOWN: EXIT.locked,
  HISTORY_NOT_FOUND: EXIT.badInput,
  UNDO_NOT_POSSIBLE: EXIT.conflict,
  UNDO_CONFLICT: EXIT.conflict,

  ACCESS_REFUSED: EXIT.locked,
  CONNECTION_LOST: EXIT.inputOutput,
  PORT_NOT_OPENED: EXIT.inputOutput,
  TOKEN_NOT_FOUND: EXIT.badInput,
  CLIPBOARD_NOT_WRITTEN: EXIT.inputOutput,

  VAULT_REQUIRED: EXIT.locked,
  VAULT_LOCKED: EXIT.locked,
  VAULT_UNAVAILABLE: EXIT.locked,
  VAULT_KEY_LOST: EXIT.locked,
  PASSPHRASE_WRONG: EXIT.locked,
  PASSPHRASE_EMPTY: EXIT.locked,
  KEY_DERIVATION_REFUSED: EXIT.badInput,
  SEALED_VALUE_DAMAGED: EXIT.inputOutput,

  DATABASE_BUSY: EXIT.inputOutput,
  DATABASE_DAMAGED: EXIT.inputOutput,
  DATABASE_TOO_NEW: EXIT.version,
  DATABASE_NOT_OPENED: EXIT.inputOutput,
};

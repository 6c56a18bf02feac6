import type { z } from 'zod';
import { EXPORT_OPERATIONS } from './export-operations';
import { FILE_OPERATIONS } from './file-operations';
import { GATEWAY_OPERATIONS } from './gateway-operations';
import { HISTORY_OPERATIONS } from './history-operations';
import { HOME_OPERATIONS } from './home-operations';
import { IMPORT_OPERATIONS } from './import-operations';
import { PROFILE_OPERATIONS } from './profile-operations';
import { SECRET_OPERATIONS } from './secret-operations';

/** Everything Valise does, by name. Doors are shells over this map; each entry is checked on its way in. */
export const OPERATIONS = { ...PROFILE_OPERATIONS, ...SECRET_OPERATIONS, ...IMPORT_OPERATIONS, ...EXPORT_OPERATIONS, ...HISTORY_OPERATIONS, ...FILE_OPERATIONS, ...GATEWAY_OPERATIONS, ...HOME_OPERATIONS } as const;

export type OperationName = keyof typeof OPERATIONS;
/** What a caller may leave out is left out. */
export type OperationInput<Name extends OperationName> = z.input<(typeof OPERATIONS)[Name]['input']>;
/** What a handler gets: checked, defaults filled in. */
export type CheckedInput<Name extends OperationName> = z.output<(typeof OPERATIONS)[Name]['input']>;
export type OperationOutput<Name extends OperationName> = z.output<(typeof OPERATIONS)[Name]['output']>;

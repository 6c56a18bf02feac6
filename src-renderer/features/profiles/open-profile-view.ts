import type { OperationOutput } from '../../../src-shared/contract/operations';

/** The open profile without its servers. */
export type OpenProfileView = OperationOutput<'profile.show'>['profile'];

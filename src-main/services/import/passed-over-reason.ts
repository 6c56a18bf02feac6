import type { Failure } from '../../../src-shared/errors/outcome';

/** Why one of several files is passed over: that it holds no servers is no fault. Undefined where the failure is one. */
export const passedOverReason = ({ code, details }: Failure): string | undefined =>
  (code === 'FORMAT_UNKNOWN' || code === 'SERVERS_NOT_FOUND' ? details.reason ?? 'it holds no servers' : undefined);

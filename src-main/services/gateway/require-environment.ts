import { AppError } from '../../../src-shared/errors/app-error';
import type { Kept } from '../profiles/profile-repository';
import type { GatewayRepository } from './gateway-repository';
import type { StoredEnvironment } from './stored-gateway';

/** By id, else by name, whatever the case. @throws AppError ENVIRONMENT_NOT_FOUND */
export function requireEnvironment(gateway: GatewayRepository, reference: string): Kept<StoredEnvironment> {
  const found = gateway.findEnvironment(reference);
  if (found === undefined) throw new AppError('ENVIRONMENT_NOT_FOUND', { subject: reference });
  return found;
}

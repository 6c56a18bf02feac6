import { z } from 'zod';
import type { Environment } from '../../../src-shared/gateway/environment';
import type { EnvironmentId } from '../../../src-shared/gateway/environment-id';
import { AppError } from '../../../src-shared/errors/app-error';
import type { OpenVault } from '../secrets/vault';
import type { SealedPlace } from '../secrets/vault-record';
import type { StoredEnvironment } from './stored-gateway';

/** What an environment keeps in its blob. */
const EnvironmentSecretsSchema = z.strictObject({
  v: z.literal(1),
  /** With which its gateway encrypts. */
  secret: z.string().min(1).optional(),
  /** That its gateway takes as Bearer. */
  token: z.string().min(1).optional(),
});
export type EnvironmentSecrets = Omit<z.infer<typeof EnvironmentSecretsSchema>, 'v'>;

export function sealEnvironment(environment: Omit<Environment, 'hasSecret' | 'hasToken'>, secrets: EnvironmentSecrets, vault: OpenVault): StoredEnvironment {
  const plain = new TextEncoder().encode(JSON.stringify({ v: 1, ...secrets } satisfies z.input<typeof EnvironmentSecretsSchema>));
  const blob = vault.seal(plain, place(environment.id));
  plain.fill(0);
  return { ...environment, hasSecret: secrets.secret !== undefined, hasToken: secrets.token !== undefined, blob };
}

/** @throws AppError SEALED_VALUE_DAMAGED */
export function openEnvironment({ id, blob }: Pick<StoredEnvironment, 'id' | 'blob'>, vault: OpenVault): EnvironmentSecrets {
  const plain = vault.open(blob, place(id));
  const result = EnvironmentSecretsSchema.safeParse(JSON.parse(plain.toString('utf8')));
  plain.fill(0);
  if (!result.success) throw new AppError('SEALED_VALUE_DAMAGED', { reason: 'it is not what this version keeps of an environment' });
  const { secret, token } = result.data;
  return { ...(secret !== undefined && { secret }), ...(token !== undefined && { token }) };
}

const place = (id: EnvironmentId): SealedPlace => ['environment', id];

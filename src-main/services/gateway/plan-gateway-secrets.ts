import { AppError } from '../../../src-shared/errors/app-error';
import type { Environment } from '../../../src-shared/gateway/environment';
import type { GatewayExportOptions } from '../../../src-shared/gateway/gateway-export-options';
import type { GatewaySecretMode } from '../../../src-shared/gateway/gateway-secret-mode';

type SecretOptions = Pick<GatewayExportOptions, 'secrets' | 'allowPlain' | 'targetSecret' | 'password'>;

/**
 * How the secrets of an export leave.
 * @throws AppError USAGE for a secret or password that nothing would be sealed with; PASSWORD_REQUIRED where they are to leave sealed
 *   without a password, or in clear without a second yes; ENVIRONMENT_SECRET_REQUIRED
 */
export function planGatewaySecrets(options: SecretOptions, { name, hasSecret }: Pick<Environment, 'name' | 'hasSecret'>): GatewaySecretMode {
  const { allowPlain, targetSecret, password } = options;
  const mode = options.secrets ?? (targetSecret !== undefined || hasSecret ? 'environment-key' : 'omit');
  if (targetSecret !== undefined && mode !== 'environment-key') throw contradiction(`The secret of a gateway is given, and secrets "${mode}" encrypts nothing with it`);
  if (password !== undefined && mode !== 'sealed') throw contradiction('A password is given, and nothing would be sealed with it: say so with secrets "sealed", or give none');
  if (mode === 'sealed' && password === undefined) throw new AppError('PASSWORD_REQUIRED', { reason: 'secrets are to leave sealed, and there is no password' });
  if (mode === 'plain' && !allowPlain) {
    throw new AppError('PASSWORD_REQUIRED', { reason: 'secrets would leave in clear', expected: 'a password to seal them with (--secrets sealed), or a second yes to that (--yes-in-clear, allowPlain)' });
  }
  if (mode === 'environment-key' && targetSecret === undefined && !hasSecret) {
    throw new AppError('ENVIRONMENT_SECRET_REQUIRED', { subject: name, reason: `the environment ${JSON.stringify(name)} has none, and none is given` });
  }
  return mode;
}

const contradiction = (reason: string): AppError => new AppError('USAGE', { reason });

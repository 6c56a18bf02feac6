import type { GatewaySecretMode } from './gateway-secret-mode';

/** What became of the secrets of an export, for its line in the history. */
export const SECRET_MODE_TEXT: Readonly<Record<GatewaySecretMode, string>> = {
  omit: 'without secrets',
  placeholder: 'placeholders for secrets',
  sealed: 'secrets sealed',
  plain: 'secrets in clear',
  'environment-key': 'secrets encrypted for a gateway',
};

import type { GatewayExport } from '../../../src-shared/contract/gateway-operations';
import type { GatewaySecretMode } from '../../../src-shared/gateway/gateway-secret-mode';
import { firstLines } from '../first-lines';
import { several } from '../inspect-lines';
import { countsText } from './counts-text';

const HOW: Readonly<Partial<Record<GatewaySecretMode, string>>> = { sealed: 'sealed with a password', plain: 'in clear' };

/** What an export tells a person at the end; `path`: where it is. */
export function gatewayExportLines({ counts, secretsWithheld, secretsLeaving, masked, unresolved }: Omit<GatewayExport, 'file'>, path: string | undefined, mode: GatewaySecretMode | undefined, inClear = false): readonly string[] {
  const secrets = [
    ...(secretsWithheld === 0 ? [] : [`${several(secretsWithheld, 'secret')} withheld`]),
    ...(secretsLeaving === 0 ? [] : [`${several(secretsLeaving, 'secret')} ${secretsLeaving === 1 ? 'leaves' : 'leave'} ${HOW[mode ?? 'environment-key'] ?? (inClear ? 'for the gateway that imports the file: credentials encrypted, headers and what else looks like a secret in clear' : 'encrypted for the gateway that imports the file')}`]),
  ];
  return [
    `Exported ${[`${countsText(counts)}${path === undefined ? '' : ` to ${path}`}`, ...secrets].join('; ')}.`,
    ...firstLines(masked.map((place) => `Masked: ${place} holds what looks like a secret`)),
    ...firstLines(unresolved.map((reference) => `Warning: ${reference} is not in the environment`)),
  ];
}

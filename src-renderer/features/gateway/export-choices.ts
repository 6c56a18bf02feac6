import type { OperationInput } from '../../../src-shared/contract/operations';
import { FILE_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import type { GatewayCompression } from '../../../src-shared/gateway/gateway-export-options';
import type { GatewaySecretMode } from '../../../src-shared/gateway/gateway-secret-mode';

export interface ExportChoices {
  readonly types: readonly EntityType[];
  readonly tags: readonly string[];
  readonly includeInactive: boolean;
  readonly dependencies: boolean;
  readonly format: 'json' | 'yaml';
  readonly compression: GatewayCompression;
  readonly secrets: GatewaySecretMode;
  /** Whose secret `environment-key` encrypts with. */
  readonly key: 'own' | 'other';
  /** Of `environment-key`: what looks like a secret in addresses and descriptions leaves as it stands, instead of masked. */
  readonly textsInClear: boolean;
}

/** What lets secrets leave. It lives in the dialog alone, and is gone with it. */
export interface ExportGiven {
  readonly password: string;
  readonly again: string;
  readonly inClear: boolean;
  readonly target: string;
}

export const NOTHING_GIVEN: ExportGiven = { password: '', again: '', inClear: false, target: '' };

/** As the operation would choose by itself. */
export const firstChoices = (hasSecret: boolean): ExportChoices => ({
  types: FILE_ORDER, tags: [], includeInactive: false, dependencies: true, format: 'json', compression: 'none', secrets: hasSecret ? 'environment-key' : 'omit', key: hasSecret ? 'own' : 'other', textsInClear: false,
});

export type Missing = 'types' | 'password' | 'again' | 'differs' | 'inClear' | 'target';

/** What is still to do before it can go out; undefined: nothing. */
export function missingFor({ types, secrets, key, textsInClear }: ExportChoices, { password, again, inClear, target }: ExportGiven): Missing | undefined {
  if (types.length === 0) return 'types';
  if (secrets === 'sealed') return password === '' ? 'password' : again === '' ? 'again' : password === again ? undefined : 'differs';
  if (secrets === 'plain') return inClear ? undefined : 'inClear';
  if (secrets !== 'environment-key') return undefined;
  return key === 'other' && target === '' ? 'target' : textsInClear && !inClear ? 'inClear' : undefined;
}

export function exportOptions({ types, key, textsInClear, ...choices }: ExportChoices, { password, target }: ExportGiven): NonNullable<OperationInput<'gateway.export'>['options']> {
  const { secrets } = choices;
  return {
    ...choices, tags: [...choices.tags],
    ...(types.length < FILE_ORDER.length && { types: [...types] }),
    ...((secrets === 'plain' || (secrets === 'environment-key' && textsInClear)) && { allowPlain: true }),
    ...(secrets === 'sealed' && { password }),
    ...(secrets === 'environment-key' && key === 'other' && { targetSecret: target }),
  };
}

import { AppError } from '../../../src-shared/errors/app-error';
import type { ExportOptions, SecretMode, WithheldMode } from '../../../src-shared/transfer/export-options';
import { parsePointer, type PointerPattern } from './pointer-pattern';

/** What becomes of the secrets of an export. */
export interface SecretPlan {
  /** Of all that no exception covers. */
  readonly mode: SecretMode;
  /** The last that covers a field counts. */
  readonly exceptions: readonly { readonly pointer: string; readonly pattern: PointerPattern; readonly mode: SecretMode }[];
  /** What stands for values that nobody knows, where they could leave. */
  readonly blank: WithheldMode;
}

type SecretOptions = Pick<ExportOptions, 'exportType' | 'as' | 'secrets' | 'secretsFor' | 'includeSensitiveData' | 'encryptionKey' | 'allowPlain'>;

/** format.md section 2, "In a document". @throws AppError USAGE for options that contradict each other, and for what is no pointer */
export function planSecrets(options: SecretOptions): SecretPlan {
  const { exportType, as, includeSensitiveData: include, encryptionKey, secretsFor } = options;
  const blank: WithheldMode = exportType === 'template' || as !== 'native' ? 'placeholder' : 'omit';
  const mode = options.secrets ?? (include === true ? (encryptionKey === undefined ? 'plain' : 'sealed') : blank);
  const said: readonly Said[] = [
    { mode, by: options.secrets === undefined ? 'includeSensitiveData true' : `secrets "${mode}"` },
    ...secretsFor.map((exception) => ({ mode: exception.mode, by: `secretsFor "${exception.mode}" at ${JSON.stringify(exception.pointer)}` })),
  ];
  const leaving = said.find((one) => one.mode === 'sealed' || one.mode === 'plain');
  const sealed = said.find((one) => one.mode === 'sealed');
  if (include === false && leaving !== undefined) throw contradiction(`includeSensitiveData is false, and ${leaving.by} would let secrets leave`);
  if (include === true && (mode === 'omit' || mode === 'placeholder')) throw contradiction(`includeSensitiveData is true, and ${said[0]?.by} lets no secret leave`);
  if (exportType !== 'full' && leaving !== undefined) throw contradiction(`A ${exportType} has no place for secrets, and ${leaving.by} would put some there`);
  if (as !== 'native' && sealed !== undefined) throw contradiction(`The file of ${as} has no place for sealed values, and ${sealed.by} asks for some; a Valise document has`);
  if (encryptionKey !== undefined && sealed === undefined) throw contradiction('A password is given, and nothing would be sealed with it: say so with secrets "sealed", or give none');
  return { mode, blank, exceptions: secretsFor.map((exception) => ({ ...exception, pattern: parsePointer(exception.pointer) })) };
}

/**
 * Whether what the plan lets leave may: sealed needs a password, plain a second yes. A preview needs neither.
 * @throws AppError PASSWORD_REQUIRED
 */
export function requireLeave({ mode, exceptions }: SecretPlan, { encryptionKey, allowPlain }: SecretOptions): void {
  const modes = new Set([mode, ...exceptions.map((exception) => exception.mode)]);
  if (modes.has('sealed') && (encryptionKey ?? '') === '') {
    throw new AppError('PASSWORD_REQUIRED', { reason: encryptionKey === '' ? 'the password to seal with is empty' : 'secrets are to leave sealed, and there is no password' });
  }
  if (modes.has('plain') && !allowPlain) {
    throw new AppError('PASSWORD_REQUIRED', { reason: 'secrets would leave in clear', expected: 'a password to seal them with (--secrets sealed), or a second yes to that (--yes-in-clear, allowPlain)' });
  }
}

/** A mode, and which option asks for it. */
interface Said {
  readonly mode: SecretMode;
  readonly by: string;
}

const contradiction = (reason: string): AppError => new AppError('USAGE', { reason });

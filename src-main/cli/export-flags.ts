import { InvalidArgumentError } from 'commander';
import { AppError } from '../../src-shared/errors/app-error';
import type { OperationInput } from '../../src-shared/contract/operations';
import { SecretModeSchema, type Compression, type ExportType, type SecretMode, type WrittenFormat } from '../../src-shared/transfer/export-options';
import { askNewPassword } from './ask-password';
import type { CommandContext } from './command-context';
import type { PasswordFlags } from './password-options';
import { statedPassword } from './stated-password';

/** What stands behind `valise export`. */
export interface ExportFlags extends PasswordFlags {
  readonly all?: boolean;
  readonly type: ExportType;
  readonly secrets?: SecretMode;
  readonly secretsFor: FieldMode[];
  readonly yesInClear?: boolean;
  readonly fields: string[];
  readonly as: WrittenFormat;
  readonly format: 'json' | 'yaml';
  readonly compression: Compression;
  readonly output?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

interface FieldMode {
  readonly pointer: string;
  readonly mode: SecretMode;
}

/** `POINTER=MODE`, for options that stand several times; a pointer may hold `=` itself. */
export function gatherFieldMode(value: string, values: readonly FieldMode[]): FieldMode[] {
  const cut = value.lastIndexOf('=');
  const mode = SecretModeSchema.safeParse(value.slice(cut + 1));
  if (cut < 0 || !mode.success) throw new InvalidArgumentError(`Give POINTER=MODE, where MODE is ${SecretModeSchema.options.join(', ')}.`);
  return [...values, { pointer: value.slice(0, cut), mode: mode.data }];
}

/** Refuses what does not go together, before anything is asked. @throws AppError USAGE */
export function checkExportFlags(profiles: readonly string[], { json, output, all }: ExportFlags): void {
  if (json === true && output === '-') throw new AppError('USAGE', { reason: '--json and --output - both want standard output' });
  if ((all === true) === (profiles.length > 0)) throw new AppError('USAGE', { reason: 'Name the profiles to export, or pass --all' });
}

/** The options of the operation, with a password where one is stated or, on a terminal, needed. @throws AppError USAGE, CANCELLED, as statedPassword */
export async function exportOptions(flags: ExportFlags, context: CommandContext): Promise<OperationInput<'export.create'>['options']> {
  const { type: exportType, format, secrets, secretsFor, yesInClear: allowPlain, fields, as, compression } = flags;
  const seals = secrets === 'sealed' || secretsFor.some(({ mode }) => mode === 'sealed');
  const stated = await statedPassword({ file: flags.passwordFile, variable: flags.passwordEnv }, context);
  const encryptionKey = stated ?? (seals && context.terminal.interactive ? await askNewPassword(context.terminal) : undefined);
  return { exportType, format, secrets, secretsFor, allowPlain, as, compression, encryptionKey, ...(fields.length > 0 && { fields }) };
}

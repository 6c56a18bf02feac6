import { InvalidArgumentError } from 'commander';
import { AppError } from '../../src-shared/errors/app-error';
import { FormatIdSchema, type FormatId } from '../../src-shared/transfer/format-id';
import type { Strategy, Target } from '../../src-shared/transfer/resolution';
import type { PasswordFlags } from './password-options';
import { targetOf } from './target-of';

/** What stands behind `valise import`. */
export interface ImportFlags extends PasswordFlags {
  readonly client: string[];
  readonly as?: FormatId;
  readonly target?: Target;
  readonly onConflict?: Strategy;
  readonly answers?: string;
  readonly plan?: string;
  readonly force?: boolean;
  readonly only?: string;
  readonly dryRun?: boolean;
  readonly partial?: boolean;
  readonly strict?: boolean;
  readonly withoutSecrets?: boolean;
  readonly carrySecrets: string[];
  readonly withSettings?: boolean;
  /** Of gateway configuration, by name or id. */
  readonly environment?: string;
  readonly sourceSecretFile?: string;
  readonly json?: boolean;
}

/** Refuses what does not go together, before anything is read. @throws AppError USAGE */
export function checkFlags(paths: readonly string[], { client, onConflict, answers, plan, force, dryRun, withoutSecrets, passwordFile, passwordEnv, sourceSecretFile }: ImportFlags): void {
  const refuse = (reason: string): never => {
    throw new AppError('USAGE', { reason });
  };
  if (paths.length === 0 && client.length === 0) refuse('Name a file, a folder, - for standard input, or a client with --client');
  if (onConflict === 'merge' && answers === undefined) refuse('merge needs to know whose value of each field is kept: let --plan FILE write down what is asked, and answer with --answers FILE');
  if ([...paths, answers, passwordFile, sourceSecretFile].filter((path) => path === '-').length > 1) refuse('Standard input (-) can be read once only');
  if (withoutSecrets === true && (passwordFile ?? passwordEnv) !== undefined) refuse('--without-secrets opens nothing, so that no password is needed');
  if (plan !== undefined && (answers !== undefined || onConflict !== undefined || dryRun === true)) refuse('--plan writes down what is asked and imports nothing: answers are tried with --answers FILE --dry-run');
  if (force === true && (plan === undefined || plan === '-')) refuse('--force replaces a file that --plan would write');
}

export function parseTarget(text: string): Target {
  const target = targetOf(text);
  if (target === undefined) throw new InvalidArgumentError('Give new, new:NAME, merge:NAME or replace:NAME.');
  return target;
}

export function parseFormat(text: string): FormatId {
  const format = FormatIdSchema.safeParse(text);
  if (!format.success) throw new InvalidArgumentError('It is none of the formats that valise clients --formats lists.');
  return format.data;
}

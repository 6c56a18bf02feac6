import { dirname, resolve } from 'node:path';
import { AppError } from '../../src-shared/errors/app-error';
import { ERROR_TEXT } from '../../src-shared/errors/error-text';
import type { Place } from '../../src-shared/errors/place';
import type { FieldPath } from '../../src-shared/profile/field-path';
import { ImportAnswersSchema, type BlankAnswer, type ImportAnswers } from '../../src-shared/transfer/import-answers';
import { readLimited } from '../files/read-limited';
import { readStream } from '../files/read-stream';
import { placedInputFaults } from '../operations/input-faults';
import type { CommandContext } from './command-context';
import { refuseAnswers } from './refuse-answers';

/** A file of answers, its secrets looked up. */
export interface GivenAnswers extends Omit<ImportAnswers, 'blanks'> {
  readonly blanks: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Where an answer stands: its file as it was named, line and column. */
  readonly locate: (path: FieldPath) => Place;
}

const MOST_BYTES = 64 * 1024 * 1024;
const MOST_SECRET_BYTES = 1024 * 1024;
const EXPECTED = 'answers as valise import --plan writes them';

/**
 * Reads answers in JSON or YAML from a file or `-`, or from the `answers` of a plan file.
 * @throws AppError ANSWERS_INVALID for what they can't be; FILE_NOT_FOUND and the like where there is nothing to read
 */
export async function readAnswers(path: string, context: Pick<CommandContext, 'terminal' | 'readDocument' | 'variable'>): Promise<GivenAnswers> {
  const file = path === '-' ? 'standard input' : path;
  const content = path === '-' ? await readStream(context.terminal.input, MOST_BYTES) : await readLimited(path, MOST_BYTES);
  const said = await context.readDocument(content).catch((error: unknown) => {
    throw error instanceof AppError ? unreadable(error, file) : error;
  });
  const { value, within } = withinPlan(said.value);
  const locate: GivenAnswers['locate'] = (at) => ({ ...said.locate([...within, ...at]), file });
  const { data, error } = ImportAnswersSchema.safeParse(value);
  if (error !== undefined) return refuseAnswers(placedInputFaults(error.issues), locate, EXPECTED);
  const secrets = { folder: path === '-' ? '.' : dirname(path), locate, variable: context.variable };
  return { ...data, locate, blanks: await mapped(data.blanks, (fields, key) => mapped(fields, (blank, field) => secretOf(blank, [key, field], secrets))) };
}

/** Why it is no document, as a refusal of the answers. */
function unreadable({ code, details, cause }: AppError, file: string): AppError {
  const what = ERROR_TEXT[code].what(details);
  return new AppError('ANSWERS_INVALID', { place: { ...details.place, file }, reason: what.charAt(0).toLowerCase() + what.slice(1), expected: EXPECTED }, { cause });
}

/** A plan file has the answers in it, to be filled in there. */
const withinPlan = (said: unknown): { readonly value: unknown; readonly within: FieldPath } =>
  (typeof said === 'object' && said !== null && 'answers' in said ? { value: said.answers, within: ['answers'] } : { value: said, within: [] });

async function mapped<Value, Result>(record: Readonly<Record<string, Value>>, map: (value: Value, key: string) => Promise<Result | undefined>): Promise<Record<string, Result>> {
  const entries: [string, Result][] = [];
  for (const [key, value] of Object.entries(record)) {
    const result = await map(value, key);
    if (result !== undefined) entries.push([key, result]);
  }
  return Object.fromEntries(entries);
}

interface SecretPlaces extends Pick<CommandContext, 'variable'>, Pick<GivenAnswers, 'locate'> {
  /** Files are named from here. */
  readonly folder: string;
}

async function secretOf(blank: BlankAnswer, [key, field]: readonly [key: string, field: string], { folder, locate, variable }: SecretPlaces): Promise<string | undefined> {
  if (blank === null || typeof blank === 'string') return blank ?? undefined;
  const [secret, from] = 'env' in blank ? [variable(blank.env), `the variable ${blank.env}`] : [textOf(await readLimited(resolve(folder, blank.file), MOST_SECRET_BYTES)), blank.file];
  if (secret === undefined || secret === '') return refuseAnswers([{ path: ['blanks', key, field], text: `blanks, ${key}, ${field}: ${from} has nothing to fill in` }], locate);
  return secret;
}

/** One line feed at the end is no part of it. */
function textOf(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content).replace(/\r?\n$/, '');
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

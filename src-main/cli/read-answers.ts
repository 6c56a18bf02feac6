import { dirname, resolve } from 'node:path';
import { AppError } from '../../src-shared/errors/app-error';
import { ImportAnswersSchema, type BlankAnswer, type ImportAnswers } from '../../src-shared/transfer/import-answers';
import { readLimited } from '../files/read-limited';
import { readStream } from '../files/read-stream';
import { inputFaults } from '../operations/input-faults';
import type { CommandContext } from './command-context';

/** A file of answers, its secrets looked up. */
export interface GivenAnswers extends Omit<ImportAnswers, 'blanks'> {
  /** As it was named. */
  readonly file: string;
  readonly blanks: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const MOST_BYTES = 64 * 1024 * 1024;
const MOST_SECRET_BYTES = 1024 * 1024;

/** Reads answers in JSON or YAML from a file or `-`, or from the `answers` of a plan file. @throws AppError, DOCUMENT_INVALID for what they can't be */
export async function readAnswers(path: string, context: Pick<CommandContext, 'terminal' | 'readDocument' | 'variable'>): Promise<GivenAnswers> {
  const file = path === '-' ? 'standard input' : path;
  const content = path === '-' ? await readStream(context.terminal.input, MOST_BYTES) : await readLimited(path, MOST_BYTES);
  const said = await context.readDocument(content).catch((error: unknown) => {
    throw error instanceof AppError ? error.within(file) : error;
  });
  const { data, error } = ImportAnswersSchema.safeParse(withinPlan(said));
  if (error !== undefined) throw new AppError('DOCUMENT_INVALID', { place: { file }, expected: 'answers as valise import --plan writes them', items: inputFaults(error.issues).slice(0, 20) });
  const folder = path === '-' ? '.' : dirname(path);
  return { ...data, file, blanks: await mapped(data.blanks, (fields, key) => mapped(fields, (blank, field) => secretOf(blank, folder, { file, subject: `${key}, ${field}` }, context))) };
}

/** A plan file has the answers in it, to be filled in there. */
const withinPlan = (said: unknown): unknown => (typeof said === 'object' && said !== null && 'answers' in said ? said.answers : said);

async function mapped<Value, Result>(record: Readonly<Record<string, Value>>, map: (value: Value, key: string) => Promise<Result | undefined>): Promise<Record<string, Result>> {
  const entries: [string, Result][] = [];
  for (const [key, value] of Object.entries(record)) {
    const result = await map(value, key);
    if (result !== undefined) entries.push([key, result]);
  }
  return Object.fromEntries(entries);
}

interface Asking {
  readonly file: string;
  readonly subject: string;
}

async function secretOf(blank: BlankAnswer, folder: string, { file, subject }: Asking, { variable }: Pick<CommandContext, 'variable'>): Promise<string | undefined> {
  if (blank === null || typeof blank === 'string') return blank ?? undefined;
  const [secret, from] = 'env' in blank ? [variable(blank.env), `the variable ${blank.env}`] : [textOf(await readLimited(resolve(folder, blank.file), MOST_SECRET_BYTES)), blank.file];
  if (secret === undefined || secret === '') throw new AppError('DOCUMENT_INVALID', { place: { file }, subject, reason: `${from} has nothing to fill in for ${subject}` });
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

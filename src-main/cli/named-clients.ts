import { AppError } from '../../src-shared/errors/app-error';
import type { ClientFile } from '../../src-shared/transfer/client-file';
import { FormatIdSchema } from '../../src-shared/transfer/format-id';
import { FORMAT_TITLES } from '../../src-shared/transfer/format-titles';
import { oneRefusal } from './one-refusal';

/** The files of clients that `--client` names, by id or by format, each once. @throws AppError USAGE, FILE_NOT_FOUND, for all that there is nothing of */
export function namedClients(names: readonly string[], found: readonly ClientFile[]): readonly ClientFile[] {
  const named = [...new Set(names)].map((name) => ({ name, files: found.filter(({ id, formatId }) => id === name || formatId === name) }));
  const [refused, ...others] = named.filter(({ files }) => files.length === 0).map(({ name }) => refusal(name));
  if (refused !== undefined) throw oneRefusal(refused, others);
  return [...new Set(named.flatMap(({ files }) => files))];
}

function refusal(name: string): AppError {
  const format = FormatIdSchema.safeParse(name.split(':')[0]);
  if (!format.success) return new AppError('USAGE', { reason: `"${name}" is none of the clients that valise clients lists` });
  return new AppError('FILE_NOT_FOUND', { subject: name, reason: `${FORMAT_TITLES[format.data]} has none on this computer; valise clients lists what there is` });
}

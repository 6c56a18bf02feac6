import { AppError } from '../../src-shared/errors/app-error';
import type { ClientFile } from '../../src-shared/transfer/client-file';
import { FormatIdSchema } from '../../src-shared/transfer/format-id';
import { FORMAT_TITLES } from '../../src-shared/transfer/format-titles';

/** The files of clients that `--client` names, by id or by format, each once. @throws AppError USAGE, FILE_NOT_FOUND */
export function namedClients(names: readonly string[], found: readonly ClientFile[]): readonly ClientFile[] {
  const chosen = new Set<ClientFile>();
  for (const name of names) {
    const files = found.filter(({ id, formatId }) => id === name || formatId === name);
    if (files.length === 0) throw refusal(name);
    for (const file of files) chosen.add(file);
  }
  return [...chosen];
}

function refusal(name: string): AppError {
  const format = FormatIdSchema.safeParse(name.split(':')[0]);
  if (!format.success) return new AppError('USAGE', { reason: `"${name}" is none of the clients that valise clients lists` });
  return new AppError('FILE_NOT_FOUND', { subject: name, reason: `${FORMAT_TITLES[format.data]} has none on this computer; valise clients lists what there is` });
}

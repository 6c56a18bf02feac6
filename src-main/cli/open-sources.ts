import { createHash } from 'node:crypto';
import { AppError } from '../../src-shared/errors/app-error';
import type { OperationInput } from '../../src-shared/contract/operations';
import type { ClientFile } from '../../src-shared/transfer/client-file';
import type { FormatId } from '../../src-shared/transfer/format-id';
import { MOST_DOCUMENT_BYTES, openConfigFiles, type ConfigFile } from '../files/open-config-files';
import { readStream } from '../files/read-stream';
import type { CommandContext } from './command-context';
import { toldApart } from './told-apart';
import { toldClients } from './told-clients';

type PlanSource = OperationInput<'import.plan'>['sources'][number];

/** What a command imports; an operation gets handles, and knows no paths. */
export interface OpenedSources {
  /** Handles of the files, good for one plan; asked again, they are read again. */
  readonly hand: () => Promise<PlanSource[]>;
  /** Of what was read, under which names and as what, and which of it is locked: keys of a plan mean the same as long as it is the same. */
  readonly digest: (locked: readonly number[]) => string;
}

export interface NamedSources {
  readonly paths: readonly string[];
  readonly clients: readonly ClientFile[];
  readonly as: FormatId | undefined;
}

/** The files, folders, `-` and client files that a command names. What can't be read is told by the plan. @throws AppError USAGE, FILE_TOO_LARGE and FILE_NOT_READ of `-` */
export async function openSources({ paths, clients, as }: NamedSources, { terminal, hold }: Pick<CommandContext, 'terminal' | 'hold'>): Promise<OpenedSources> {
  if (paths.filter((path) => path === '-').length > 1) throw new AppError('USAGE', { reason: 'Standard input (-) can be read once only' });
  const files: ConfigFile[] = [];
  for (const path of paths) {
    if (path === '-') files.push(await heldInput(terminal.input));
    else files.push(...(await openConfigFiles(path)));
  }
  const told = toldApart(files);
  const hashes = new Map<ConfigFile, string>();
  const read = async (file: ConfigFile): Promise<Uint8Array> => {
    const content = await file.read();
    hashes.set(file, createHash('sha256').update(content).digest('hex'));
    return content;
  };
  return {
    hand: async () => [
      ...(await Promise.all(files.map(async (file, index) => ({ handle: await hold({ ...file, name: told[index]?.name ?? file.name, read: () => read(file) }) })))),
      ...toldClients(clients, files.map(({ name }) => name)),
    ],
    digest: (locked) => {
      const stood = [
        as ?? null, files.map((file) => [file.name, hashes.get(file) ?? null]), clients.map(({ id, bytes, changedAt }) => [id, bytes, changedAt]),
        ...(locked.length === 0 ? [] : [locked]),
      ];
      return `sha256:${createHash('sha256').update(JSON.stringify(stood)).digest('hex')}`;
    },
  };
}

async function heldInput(input: AsyncIterable<Uint8Array | string>): Promise<ConfigFile> {
  const content = await readStream(input, MOST_DOCUMENT_BYTES);
  // A copy each time: whoever reads may hand the bytes on to a thread.
  return { name: '', optional: false, read: () => Promise.resolve(content.slice()) };
}

import type { ClientFile } from '../../src-shared/transfer/client-file';

/** How a source of a client is told, where the name of its file does not do. */
export interface ToldClient {
  readonly clientFile: string;
  readonly name?: string;
}

/**
 * The files of clients as sources of an import. Those that are called as another one, or as one of the files beside them (`names`), are
 * told with their client and their place: `Cursor ~/.cursor/mcp.json`.
 */
export function toldClients(clients: readonly ClientFile[], names: readonly string[]): readonly ToldClient[] {
  const called = [...names, ...clients.map(fileName)];
  return clients.map((client) => {
    const alike = called.filter((name) => name === fileName(client)).length > 1;
    return { clientFile: client.id, ...(alike && { name: `${client.title} ${client.place.replaceAll('\\', '/')}` }) };
  });
}

const fileName = ({ place }: ClientFile): string => place.split(/[\\/]/).at(-1) ?? place;

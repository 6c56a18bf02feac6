import type { TreeMap } from '../../../src-shared/profile/tree';
import type { EntryFields, WritableServer, WrittenServer } from './client-writer';

/** Fields that many clients spell alike. */
export const started = ({ type, command, args }: WritableServer): EntryFields =>
  [['command', command], ['args', args.length > 0 || type === 'stdio' ? args : undefined]];

export const named = (values: ReadonlyMap<string, string>): TreeMap | undefined => (values.size === 0 ? undefined : values);

export const listed = <Item>(items: readonly Item[] | undefined): readonly Item[] | undefined => (items?.length === 0 ? undefined : items);

/** The entries by name, in their order. */
export const byName = (servers: readonly WrittenServer[]): TreeMap => new Map(servers.map(({ server, entry }) => [server.name, entry]));

/** `{ "mcpServers": … }` */
export const mcpServers = (servers: readonly WrittenServer[]): TreeMap => new Map([['mcpServers', byName(servers)]]);

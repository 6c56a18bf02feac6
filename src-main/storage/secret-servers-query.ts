import { setImmediate as nextTurn } from 'node:timers/promises';
import { foldedName } from '../../src-shared/profile/folded-name';
import { McpIdSchema } from '../../src-shared/profile/mcp-id';
import { ProfileIdSchema } from '../../src-shared/profile/profile-id';
import type { SecretServer, SecretServers } from '../services/profiles/secret-server';
import type { DatabaseConnection } from './database-connection';
import { inSlices } from './in-slices';
import { ProfileMirror, type ReadMirrored } from './profile-mirror';
import { searchWords } from './search-words';
import type { StoredRow } from './stored-row';

interface FindableServer {
  /** What a search looks through, folded. */
  readonly text: string;
  readonly server: SecretServer;
}

const SERVERS = `
  SELECT m.profile_id, p.name AS profile, m.id, m.name, m.secret_count, m.unknown_count, m.revision, m.env_names, m.header_names
  FROM mcps AS m JOIN profiles AS p ON p.id = m.profile_id
  WHERE m.secret_count > 0 AND m.profile_id IN (SELECT value FROM json_each(?)) ORDER BY m.profile_id, m.position, m.id`;

const readSecretServers: ReadMirrored<readonly FindableServer[]> = (reader, ids) =>
  Map.groupBy(reader.rows(SERVERS, ids).map(fromRow), ({ server }) => server.profileId);

function fromRow(row: StoredRow): FindableServer {
  const server: SecretServer = {
    profileId: row.checked('profile_id', ProfileIdSchema),
    profile: row.text('profile'),
    mcp: row.text('name'),
    mcpId: row.checked('id', McpIdSchema),
    secrets: row.integer('secret_count'),
    blanks: row.integer('unknown_count'),
    revision: row.integer('revision'),
    names: [...new Set([...row.texts('env_names'), ...row.texts('header_names')])],
  };
  // No word holds the line feed between two names.
  return { text: foldedName([server.profile, server.mcp, ...server.names].join('\n')), server };
}

/** The servers that hold a secret, as they are at the newest revision that was asked for. */
export class SecretServersQuery {
  readonly #connection: DatabaseConnection;
  readonly #mirror = new ProfileMirror(readSecretServers);
  #latest: (SecretServers & { readonly found: readonly FindableServer[] }) | undefined;

  constructor(connection: DatabaseConnection) {
    this.#connection = connection;
  }

  async find(search: string): Promise<SecretServers> {
    const words = searchWords(search);
    const { revision, found, servers: every } = await this.#mirror.current(this.#connection, (kept, at) => {
      if (this.#latest?.revision !== at) this.#latest = this.#inOrder(kept, at);
      return this.#latest;
    });
    // What is made of so many rows is made in a turn of its own.
    await nextTurn();
    if (words.length === 0) return { revision, servers: every };
    const servers: SecretServer[] = [];
    await inSlices(found, ({ text, server }) => {
      if (words.every((word) => text.includes(word))) servers.push(server);
    });
    return { revision, servers };
  }

  /** A list of its own: what is written later changes nothing in it. */
  #inOrder(kept: ReadonlyMap<string, readonly FindableServer[]>, revision: number): SecretServers & { readonly found: readonly FindableServer[] } {
    const found = this.#connection.rows('SELECT id FROM profiles ORDER BY name_folded').flatMap((row) => kept.get(row.text('id')) ?? []);
    return { revision, found, servers: found.map(({ server }) => server) };
  }
}

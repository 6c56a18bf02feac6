import type { McpGroup, McpGroupPage, McpGroupQuery } from '../../src-shared/profile/profile-page';
import { MOST_MEMBERS } from '../../src-shared/profile/most-members';
import type { DatabaseConnection } from './database-connection';
import { groupMcps, type GroupedMcps } from './group-mcps';
import { readGroupableMcps, type GroupableMcp } from './groupable-mcps';
import { inSlices } from './in-slices';
import { ProfileMirror } from './profile-mirror';
import { searchWords } from './search-words';

/** The groups of all servers, as they are at the newest revision that was asked for. */
export class McpGroups {
  readonly #connection: DatabaseConnection;
  readonly #mcps = new ProfileMirror(readGroupableMcps);
  #latest: { readonly revision: number; readonly groups: Promise<readonly GroupedMcps[]> } | undefined;

  constructor(connection: DatabaseConnection) {
    this.#connection = connection;
  }

  async page(query: McpGroupQuery): Promise<McpGroupPage> {
    const words = searchWords(query.search);
    const found: GroupedMcps[] = [];
    await inSlices(await this.#groups(), (group) => {
      if ((!query.repeated || group.mcps.length > 1) && hasWords(group, words)) found.push(group);
    });
    return { total: found.length, groups: found.slice(query.offset, query.offset + query.limit).map(groupView) };
  }

  async #groups(): Promise<readonly GroupedMcps[]> {
    const { groups } = await this.#mcps.current(this.#connection, (mcps, revision) => {
      if (this.#latest?.revision !== revision) this.#latest = { revision, groups: groupMcps(this.#inOrder(mcps)) };
      return this.#latest;
    });
    return groups;
  }

  /** A list of its own: what is written while groups are made changes nothing in it. */
  #inOrder(mcps: ReadonlyMap<string, readonly GroupableMcp[]>): (readonly GroupableMcp[])[] {
    return this.#connection.rows('SELECT id FROM profiles ORDER BY name_folded').map((row) => mcps.get(row.text('id')) ?? []);
  }
}

/** Whether each of them occurs in the same server. */
const hasWords = ({ mcps }: GroupedMcps, words: readonly string[]): boolean =>
  words.length === 0 || mcps.some(({ text }) => words.every((word) => text.includes(word)));

const groupView = ({ key, name, differs, mcps }: GroupedMcps): McpGroup =>
  ({ key, name, target: targetOf(key), differs, count: mcps.length, members: mcps.slice(0, MOST_MEMBERS).map(({ member }) => member) });

function targetOf(key: string): string {
  if (key.startsWith('name:')) return '';
  const [target = ''] = key.slice(key.indexOf(':') + 1).split('\n');
  return target;
}

import type { MigratedDocument } from './migrations/migrate-document';
import type { NameQuestion, ParsedMcp } from './parsed-file';

/**
 * The questions of a migrated document about servers as they were read; `keys` are those of the servers by position. `unread`: names that
 * mean nothing but entries which could not be read.
 */
export function nameQuestions(questions: MigratedDocument['questions'], mcps: readonly ParsedMcp[], keys: readonly string[]):
  { readonly asked: readonly NameQuestion[]; readonly unread: readonly string[] } {
  const readable = new Map(mcps.map((mcp, index) => [`m${index}`, mcp]));
  const all = questions.map(({ name, place, servers }): NameQuestion => ({
    name,
    candidates: servers.map((position) => {
      const id = keys[position] ?? '';
      return { id, label: `${(readable.get(id)?.name ?? name).trim()} (server ${position + 1})` };
    }),
    place,
  }));
  const asked = all.filter(({ candidates }) => candidates.some(({ id }) => readable.has(id)));
  return {
    asked: [...asked.filter(({ candidates }) => candidates.length > 1), ...asked.filter(({ candidates }) => candidates.length === 1)],
    unread: all.filter((question) => !asked.includes(question)).map(({ name }) => name),
  };
}

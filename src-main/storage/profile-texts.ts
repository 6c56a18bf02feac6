import { foldedName } from '../../src-shared/profile/folded-name';
import { changedProfiles, newestEntry } from './changed-profiles';
import type { Reader } from './database-connection';
import { SERVER_TEXT } from './server-text';
import { readRevision } from './state-table';

const EVERY_TEXT = `
  SELECT p.id, p.tags, concat_ws(char(10), p.name, p.description, p.category,
    (SELECT group_concat(${SERVER_TEXT}, char(10)) FROM mcps AS m WHERE m.profile_id = p.id)) AS text
  FROM profiles AS p`;

const SOME_TEXTS = `${EVERY_TEXT} WHERE p.id IN (SELECT value FROM json_each(?))`;

/**
 * What a search for profiles looks through: the columns in clear of each and of its servers, folded. Kept in memory, and made
 * anew for what was written since: folding takes far longer than looking, and a search comes letter by letter.
 */
export class ProfileTexts {
  readonly #texts = new Map<string, string>();
  /** What of the database `#texts` stand for. */
  #seen: { readonly revision: number; readonly entry: number } | undefined;

  /** The ids of the profiles in which every word occurs. `reader` is to be within a read transaction. */
  idsWith(reader: Reader, words: readonly string[]): string[] {
    this.#refresh(reader);
    return [...this.#texts].filter(([, text]) => words.every((word) => text.includes(word))).map(([id]) => id);
  }

  #refresh(reader: Reader): void {
    const revision = readRevision(reader);
    if (revision === this.#seen?.revision) return;
    const changed = this.#seen && changedProfiles(reader, this.#seen.entry, revision - this.#seen.revision);
    const rows = changed === undefined ? reader.rows(EVERY_TEXT) : reader.rows(SOME_TEXTS, JSON.stringify(changed));
    for (const id of changed ?? [...this.#texts.keys()]) this.#texts.delete(id);
    for (const row of rows) this.#texts.set(row.text('id'), foldedName([row.text('text'), ...row.texts('tags')].join('\n')));
    this.#seen = { revision, entry: newestEntry(reader) };
  }
}

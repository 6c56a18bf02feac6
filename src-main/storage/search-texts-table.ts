import { foldedName } from '../../src-shared/profile/folded-name';
import type { FreshProfile } from '../services/profiles/profile-repository';
import type { Reader, Writer } from './database-connection';
import type { StoredRow } from './stored-row';
import { SERVER_TEXT } from './server-text';

/** Profiles that are read at once. */
const PIECE = 50;

const TEXTS = `
  SELECT p.id, p.tags, concat_ws(char(10), p.name, p.description, p.category,
    (SELECT group_concat(${SERVER_TEXT}, char(10)) FROM mcps AS m WHERE m.profile_id = p.id)) AS text
  FROM profiles AS p WHERE p.id IN (SELECT value FROM json_each(?))`;

/**
 * Triggers of the table see to texts that change or go; one that is as it was is not indexed again. New ones are indexed together
 * by `indexSearchTexts`: the index writes down what it has at the beginning of every trigger.
 */
const PUT = `INSERT INTO search_texts (profile_id, text) VALUES (?, ?) ON CONFLICT (profile_id) DO UPDATE SET text = excluded.text WHERE text <> excluded.text`;

/** Writes what a search looks through of these profiles, as their rows are now: the columns in clear of each and of its servers, folded. */
export function putSearchTexts(writer: Writer, ids: readonly string[]): void {
  for (let from = 0; from < ids.length; from += PIECE) {
    for (const row of writer.rows(TEXTS, JSON.stringify(ids.slice(from, from + PIECE)))) writer.run(PUT, row.text('id'), textOf(row));
  }
}

const textOf = (row: StoredRow): string => foldedName([row.text('text'), ...row.texts('tags')].join('\n'));

/** As `putSearchTexts`, of a profile that is at hand. */
export function putFreshSearchText(writer: Writer, { profile: { id, name, description, category, tags }, mcps }: FreshProfile): void {
  const servers = mcps.flatMap((mcp) => [mcp.name, mcp.command, mcp.packageName, mcp.host, mcp.description]);
  const texts = [name, description, category, ...servers, ...tags].filter((text) => text !== undefined);
  writer.run(PUT, id, foldedName(texts.join('\n')));
}

/** Texts put after this one are new. */
export const lastSearchText = (reader: Reader): number => reader.row('SELECT max(place) AS place FROM search_texts')?.maybeInteger('place') ?? 0;

/** Lets a search find the texts that were put after `last`. */
export const indexSearchTexts = (writer: Writer, last: number): void =>
  writer.run('INSERT INTO search_index (rowid, text) SELECT place, text FROM search_texts WHERE place > ?', last);

const BY_PARTS = 'place IN (SELECT rowid FROM search_index WHERE search_index MATCH ?)';
const WHOLE = 'instr(text, ?) > 0';

/** The ids of the profiles in which every word occurs, as a JSON list. There has to be a word. */
export function findByWords(reader: Reader, words: readonly string[]): { readonly ids: string; readonly found: number } {
  const parts = [...new Set(words.flatMap(partsOf))].slice(0, MOST_PARTS).map((part) => `"${part.replaceAll('"', '""')}"`);
  // The index tells where all parts of three letters occur; the text itself, whether they stand together.
  const conditions = [...(parts.length > 0 ? [BY_PARTS] : []), ...words.map(() => WHOLE)];
  const row = reader.row(`SELECT json_group_array(profile_id) AS ids, count(*) AS found FROM search_texts WHERE ${conditions.join(' AND ')}`, ...(parts.length > 0 ? [parts.join(' AND ')] : []), ...words);
  return { ids: row?.text('ids') ?? '[]', found: row?.integer('found') ?? 0 };
}

/** What is left by then is told apart by the text. */
const MOST_PARTS = 24;

/** Three code points each, as the index cuts; shorter words have none, and no question can hold a NUL. */
function partsOf(word: string): readonly string[] {
  const letters = Array.from(word);
  return letters.slice(0, -2).map((_, at) => letters.slice(at, at + 3).join('')).filter((part) => part.isWellFormed() && !part.includes('\0'));
}

/** What was removed still stands in the index, cut into parts of three letters, until it is written anew. */
export const rewriteSearchIndex = (writer: Writer): void => writer.run(`INSERT INTO search_index (search_index) VALUES ('optimize')`);

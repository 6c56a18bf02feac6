import { foldedName } from '../../src-shared/profile/folded-name';
import type { ReadMirrored } from './profile-mirror';
import { SERVER_TEXT } from './server-text';

const TEXTS = `
  SELECT p.id, p.tags, concat_ws(char(10), p.name, p.description, p.category,
    (SELECT group_concat(${SERVER_TEXT}, char(10)) FROM mcps AS m WHERE m.profile_id = p.id)) AS text
  FROM profiles AS p WHERE p.id IN (SELECT value FROM json_each(?))`;

/**
 * What a search for profiles looks through: the columns in clear of each and of its servers, folded. To be mirrored: folding
 * takes far longer than looking, and a search comes letter by letter.
 */
export const readProfileTexts: ReadMirrored<string> = (reader, ids) =>
  reader.rows(TEXTS, ids).map((row) => [row.text('id'), foldedName([row.text('text'), ...row.texts('tags')].join('\n'))]);

/** The ids of the profiles in which every word occurs. */
export const idsWith = (texts: ReadonlyMap<string, string>, words: readonly string[]): string[] =>
  [...texts].filter(([, text]) => words.every((word) => text.includes(word))).map(([id]) => id);

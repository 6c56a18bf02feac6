import type { DatabaseSync } from 'node:sqlite';

export const searchIndex = {
  version: 7,
  name: 'search-index',
  up(db: DatabaseSync): void {
    db.exec(`
      CREATE TABLE search_texts (
        place INTEGER PRIMARY KEY,
        profile_id TEXT NOT NULL UNIQUE REFERENCES profiles (id) ON DELETE CASCADE,
        text TEXT NOT NULL
      ) STRICT;

      CREATE VIRTUAL TABLE search_index USING fts5 (
        text, content = 'search_texts', content_rowid = 'place', tokenize = 'trigram case_sensitive 1', detail = 'none', columnsize = 0
      );
      CREATE TRIGGER search_text_gone AFTER DELETE ON search_texts BEGIN
        INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', OLD.place, OLD.text);
      END;
      CREATE TRIGGER search_text_changed AFTER UPDATE OF text ON search_texts BEGIN
        INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', OLD.place, OLD.text);
        INSERT INTO search_index (rowid, text) VALUES (NEW.place, NEW.text);
      END;
    `);
    if (db.prepare('SELECT 1 FROM profiles LIMIT 1').get() === undefined) return;
    db.exec(`
      INSERT INTO search_texts (profile_id, text)
      SELECT p.id, folded(concat_ws(char(10), p.name, p.description, p.category,
        (SELECT group_concat(concat_ws(char(10), m.name, m.command, m.package_name, m.host, m.description), char(10)) FROM mcps AS m WHERE m.profile_id = p.id),
        iif(json_valid(p.tags), (SELECT group_concat(value, char(10)) FROM json_each(p.tags)), NULL)))
      FROM profiles AS p;
      INSERT INTO search_index (rowid, text) SELECT place, text FROM search_texts;
    `);
  },
};

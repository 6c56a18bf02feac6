import type { DatabaseSync } from 'node:sqlite';

export const gatewayImports = {
  version: 6,
  name: 'gateway-imports',
  up(db: DatabaseSync): void {
    db.exec(`
      CREATE TABLE gateway_imports (
        place INTEGER NOT NULL PRIMARY KEY,
        import_id TEXT NOT NULL UNIQUE,
        process_id INTEGER NOT NULL,
        status TEXT NOT NULL
      ) STRICT;
    `);
  },
};

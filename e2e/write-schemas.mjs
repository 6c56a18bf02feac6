// Writes docs/schemas from the schemas that read the documents: `node --import ./e2e/extensionless-imports.mjs e2e/write-schemas.mjs`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { documentSchemas } from '../src-main/formats/document-schemas.ts';

const folder = new URL('../docs/schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(documentSchemas())) writeFileSync(new URL(name, folder), text);

// Runs every benchmark of this folder, or those named: npm run bench -- zip-bomb
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const all = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.mjs') && name !== basename(import.meta.filename));
const named = process.argv.slice(2).map((name) => `${name}.mjs`);
const unknown = named.find((name) => !all.includes(name));
if (unknown !== undefined) {
  console.error(`There is no benchmark ${unknown}. There are: ${all.join(', ')}`);
  process.exit(2);
}
for (const file of named.length > 0 ? named : all) {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, file)], { stdio: 'inherit' });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

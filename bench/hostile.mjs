// What does a hostile file cost before it is refused, and is it refused by name? Archives, compressed files and texts, each read in a
// process of its own; then whether twice as many names take twice as long.
import '../e2e/extensionless-imports.mjs';

const [file, name] = process.argv.slice(2);
if (file !== undefined) {
  const { readHostile } = await import('./read-hostile.ts');
  console.log(JSON.stringify(await readHostile(file, name ?? '')));
} else {
  const { measureHostile } = await import('./hostile.ts');
  process.exitCode = (await measureHostile(import.meta.filename)) ? 0 : 1;
}

// What does an export of 1,000 and of 10,000 profiles cost above the least that it could do, how much memory does it take, is the process
// that answers a window held meanwhile, and how soon does it stop? Every way in a process of its own, interleaved.
// npm run build first: the threads are the built ones. npm run bench -- export
const [first, name, folder, profiles] = process.argv.slice(2);
if (first === '--case') {
  const built = new URL('../out/bench/export-case.js', import.meta.url).href;
  const { runCase } = /** @type {typeof import('./export-case.ts')} */ (await import(built));
  await runCase(/** @type {import('./export-case.ts').CaseName} */ (name), folder ?? '', Number(profiles));
} else {
  await import('../e2e/extensionless-imports.mjs');
  const { buildCase } = await import('./build-case.ts');
  await buildCase('export-case');
  const { compareExports } = await import('./export-compare.ts');
  const sizes = first === undefined ? [1000, 10_000] : [Number(first)];
  process.exitCode = sizes.map((size) => compareExports(size)).every(Boolean) ? 0 : 1;
}

// What does an import of 10,000 profiles cost above the least that it could do? Every way in a process of its own, interleaved.
// npm run build first: the threads are the built ones. npm run bench -- import; a number of profiles may follow.
const [first, name, archive] = process.argv.slice(2);
if (first === '--case') {
  const built = new URL('../out/bench/import-case.js', import.meta.url).href;
  const { runCase } = /** @type {typeof import('./import-case.ts')} */ (await import(built));
  await runCase(/** @type {import('./import-case.ts').CaseName} */ (name), archive ?? '');
} else {
  await import('../e2e/extensionless-imports.mjs');
  const { buildCase } = await import('./build-case.ts');
  await buildCase('import-case');
  const { compareImports } = await import('./import-compare.ts');
  process.exitCode = (await compareImports(Number(first ?? 10_000))) ? 0 : 1;
}

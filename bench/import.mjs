// What does an import of 10,000 profiles cost above the least that it could do? Every way in a process of its own, interleaved.
// npm run build first: the threads are the built ones. npm run bench -- import; a number of profiles may follow.
import '../e2e/extensionless-imports.mjs';

const [first, name, archive] = process.argv.slice(2);
if (first === '--case') {
  const { runCase } = await import('./import-case.ts');
  await runCase(/** @type {import('./import-case.ts').CaseName} */ (name), archive ?? '');
} else {
  const { compareImports } = await import('./import-compare.ts');
  process.exitCode = (await compareImports(Number(first ?? 10_000))) ? 0 : 1;
}

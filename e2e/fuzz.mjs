// Damages the samples of all formats and reads the result as an import does: node e2e/fuzz.mjs [CASES] [SEED] [FIRST CASE]
import './extensionless-imports.mjs';

const [cases = '100000', seed = String(Date.now() % 1_000_000), first = '0'] = process.argv.slice(2);
console.log(`damaged files: ${cases} cases, seed ${seed}`);
const { fuzzImport } = await import('./fuzz-import.ts');
const { read, slowestMs } = fuzzImport(Number(cases), Number(seed), Number(first));
console.log(`damaged files: ${read} of ${cases} were read, the others refused; the slowest took ${Math.round(slowestMs)} ms`);

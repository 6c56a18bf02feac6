// How soon does a search among 10,000 profiles give its first page, in a process that has searched nothing yet, and how far is that
// above the bare question to the index? npm run build is not needed.
import '../e2e/extensionless-imports.mjs';

const { measureSearch } = await import('./search.ts');
process.exitCode = (await measureSearch(Number(process.argv[2] ?? 10_000))) ? 0 : 1;

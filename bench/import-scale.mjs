// Does an import stay linear, and what do the names cost? In one process each; npm run build is not needed.
import '../e2e/extensionless-imports.mjs';

const { measureScale } = await import('./import-scale.ts');
process.exitCode = (await measureScale(Number(process.argv[2] ?? 10_000))) ? 0 : 1;

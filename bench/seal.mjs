// What does sealing a text with a password's key cost above AES-256-GCM alone, and how often is a key derived for an archive?
import '../e2e/extensionless-imports.mjs';

const { measureSealing } = await import('./seal.ts');
process.exitCode = (await measureSealing()) ? 0 : 1;
